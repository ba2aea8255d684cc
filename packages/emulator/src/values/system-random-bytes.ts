import { randomFillSync } from "node:crypto";

const pool = new Uint8Array(4096);
let used = pool.length;

/**
 * Returns random bytes of the system, fetched in larger blocks because every answer needs a few for
 * its `cf-ray`.
 */
export function systemRandomBytes(count: number): Uint8Array {
  if (used + count > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = new Uint8Array(count);
  // So few are copied one by one in a third of the time.
  for (let index = 0; index < count; index += 1, used += 1) {
    bytes[index] = pool[used] ?? 0;
    pool[used] = 0;
  }
  return bytes;
}
