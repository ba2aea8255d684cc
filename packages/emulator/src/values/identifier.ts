import { toHex } from "./hex.ts";
import type { RandomBytes } from "./secret-value.ts";

/**
 * Makes an identifier of 32 lower-case hex digits, as tokens, policies, accounts and zones have.
 */
export function newHexId(randomBytes: RandomBytes): string {
  return toHex(randomBytes(16));
}

/** Makes a random UUID (version 4, RFC 9562), as service tokens and build tokens have. */
export function newUuid(randomBytes: RandomBytes): string {
  const bytes = Buffer.from(randomBytes(16));
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
