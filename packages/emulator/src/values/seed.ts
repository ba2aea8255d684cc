import type { RandomBytes } from "./secret-value.ts";

/**
 * The seed of worlds with fixed credentials, which are the same in every database and so known to
 * everybody.
 */
export const fixedSeed = "";

/** Makes the seed of a world with credentials of its own. */
export function newSeed(randomBytes: RandomBytes): string {
  return Buffer.from(randomBytes(32)).toString("hex");
}
