import { hash } from "node:crypto";
import { crc32 } from "node:zlib";

/** Returns that many random bytes; handed in, so that tests can control them. */
export type RandomBytes = (count: number) => Uint8Array;

/**
 * Prefixes of secrets since 2026: user token, account token, Global API key, Access service token
 * secret.
 */
export type SecretPrefix = "cfut" | "cfat" | "cfk" | "cfast";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const length = 40;

/**
 * Makes a secret of the format `<prefix>_<40 characters><8 hex digits>`; the checksum is an
 * assumption (E9 in spec/decisions.md).
 */
export function mintSecret(prefix: SecretPrefix, randomBytes: RandomBytes): string {
  let body = "";
  while (body.length < length) {
    for (const byte of randomBytes(length)) {
      // 248 is the largest multiple of 62 in a byte: beyond it, some characters would be more
      // likely.
      if (byte < 248 && body.length < length) body += alphabet.charAt(byte % alphabet.length);
    }
  }
  const checksum = crc32(`${prefix}_${body}`).toString(16).padStart(8, "0");
  return `${prefix}_${body}${checksum}`;
}

/** The SHA-256 of a secret, which is stored instead of it. */
export function hashSecret(secret: string): Uint8Array {
  return hash("sha256", secret, "buffer");
}
