import { createHash } from "node:crypto";
import { mintSecret, type SecretPrefix } from "../values/secret-value.ts";

/**
 * What a client needs to work in an emulated world. They are made up, the same each time, and of
 * use nowhere else.
 */
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

/** A secret that follows from its label, so that a world has the same ones on every start. */
export function plantedSecret(prefix: SecretPrefix, label: string): string {
  return mintSecret(prefix, plantedBytes(`${prefix} ${label}`));
}

/** Bytes that follow from a label: ids of what a description names without one. */
export function plantedBytes(label: string): (count: number) => Uint8Array {
  return (count) =>
    createHash("shake256", { outputLength: count }).update(`cftokens planted: ${label}`).digest();
}
