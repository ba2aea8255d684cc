import type { Delivery } from "./delivery.ts";
import { openSecretFile } from "./open-secret-file.ts";

/** Writes a secret to a new file; see `openSecretFile`. */
export async function writeSecret(secret: string, path: string, home: string): Promise<Delivery> {
  const opened = await openSecretFile(path, home);
  return opened.ok ? opened.file.write(secret) : opened;
}
