import { createHash } from "node:crypto";
import { mintSecret, type SecretPrefix } from "../values/secret-value.ts";

/** What a client needs to work in an emulated world. The credentials are valid nowhere else. */
export interface WorldCredentials {
  /** A token of the first user that may call every operation. */
  readonly apiToken: string;
  /** A token of the first account that may do everything in it. */
  readonly accountToken: string;
  readonly email: string;
  readonly apiKey: string;
  readonly accountId: string;
  readonly zoneId: string;
}

/** Derives a secret from a label and the world's seed: a world keeps its secrets on every start. */
export function plantedSecret(prefix: SecretPrefix, label: string, seed: string): string {
  return mintSecret(prefix, plantedBytes(`${seed}${prefix} ${label}`));
}

/** Derives bytes from a label, for the ids that a description leaves out. */
export function plantedBytes(label: string): (count: number) => Uint8Array {
  return (count) =>
    createHash("shake256", { outputLength: count }).update(`cftokens planted: ${label}`).digest();
}
