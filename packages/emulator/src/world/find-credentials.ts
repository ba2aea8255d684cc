import type { Store } from "../store/store.ts";
import type { SecretPrefix } from "../values/secret-value.ts";
import { plantedSecret, type WorldCredentials } from "./world-credentials.ts";
import { WorldError } from "./world-error.ts";

/**
 * Finds the ready-made credentials of a world, which are those of its first user, account and zone.
 */
export function findCredentials({ identities, seed }: Store): WorldCredentials {
  const { user, account, zone } = identities.first();
  if (user === undefined || account === undefined || zone === undefined) {
    throw new WorldError("has no user, no account or no zone");
  }
  const secret = (prefix: SecretPrefix, label: string) => plantedSecret(prefix, label, seed.get());
  return {
    apiToken: secret("cfut", `${user.email} workbench user token`),
    accountToken: secret("cfat", `${account.name} workbench account token`),
    email: user.email,
    apiKey: secret("cfk", user.email),
    accountId: account.id,
    zoneId: zone.id,
  };
}
