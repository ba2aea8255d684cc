import { createHash } from "node:crypto";

/**
 * The hash of some texts in their order, as the manifest and the generation memory keep it: 32
 * hexadecimal digits of SHA-256.
 */
export function textHash(...texts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(`${text.length}:`).update(text);
  return hash.digest("hex").slice(0, 32);
}
