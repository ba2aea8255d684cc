import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";

/** Gives so many random bytes; handed in, so that a test decides. */
export type RandomBytes = (count: number) => Uint8Array;

/**
 * Prefixes of the value formats of 2026: user token, account token, Global API key, Access service
 * token secret.
 */
export type SecretPrefix = "cfut" | "cfat" | "cfk" | "cfast";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const length = 40;

/**
 * A new secret of the format `<prefix>_<40 characters><8 hex digits>`; the checksum is an
 * assumption (E9 in spec/decisions.md).
 */
export function mintSecret(prefix: SecretPrefix, randomBytes: RandomBytes): string {
  let body = "";
  while (body.length < length) {
    for (const byte of randomBytes(length)) {
      // 248 is the largest multiple of 62 in a byte: without the cut some characters would be
      // likelier than others.
      if (byte < 248 && body.length < length) body += alphabet.charAt(byte % alphabet.length);
    }
  }
  const checksum = crc32(`${prefix}_${body}`).toString(16).padStart(8, "0");
  return `${prefix}_${body}${checksum}`;
}

/** What is stored of a secret: its SHA-256. */
export function hashSecret(secret: string): Uint8Array {
  return createHash("sha256").update(secret).digest();
}
