import { createHash } from "node:crypto";
import { mintSecret, type SecretPrefix } from "../secret-value.ts";
import { seededIds } from "./seeded-ids.ts";

/** What a client needs to work in the seeded world. They are made up, the same each time, and of use nowhere else. */
export interface SeededCredentials {
  /** A user token that may call every operation. */
  readonly apiToken: string;
  /** An account-owned token that may do everything in its account. */
  readonly accountToken: string;
  readonly email: string;
  readonly apiKey: string;
  readonly accountId: string;
  readonly zoneId: string;
}

export const seededCredentials: SeededCredentials = {
  apiToken: seededSecret("cfut", "workbench user token"),
  accountToken: seededSecret("cfat", "workbench account token"),
  email: "dana@example.com",
  apiKey: seededSecret("cfk", "global key"),
  accountId: seededIds.accounts.acme,
  zoneId: seededIds.zones.exampleCom,
};

/** A secret that follows from its label, so that the seeded world has the same ones on every start. */
export function seededSecret(prefix: SecretPrefix, label: string): string {
  return mintSecret(prefix, (count) => seededBytes(label, count));
}

/** Bytes that follow from a label. */
export function seededBytes(label: string, count: number): Uint8Array {
  return createHash("shake256", { outputLength: count }).update(`cftokens seeded world: ${label}`).digest();
}
