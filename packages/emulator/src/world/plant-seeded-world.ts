import type { ServiceToken } from "@cftokens/client";
import { newHexId, newUuid } from "../identifier.ts";
import { hashSecret } from "../secret-value.ts";
import type { StoredApiToken } from "../store/api-token-store.ts";
import type { Store } from "../store/store.ts";
import { durationMilliseconds, toSeconds } from "../timestamp.ts";
import { permissionGroups } from "./permission-groups.ts";
import { seededBytes, seededCredentials, seededSecret } from "./seeded-credentials.ts";
import { seededIds } from "./seeded-ids.ts";
import {
  seededApiTokens,
  seededBuildTokens,
  seededServiceTokens,
  type SeededApiToken,
  type SeededPolicy,
  type SeededServiceToken,
} from "./seeded-tokens.ts";

/** Fills an empty store: one user, two accounts, three zones, and tokens of every kind, age and state. */
export function plantSeededWorld(store: Store, now: Date): void {
  const day = startOfDay(now);
  store.transaction(() => {
    plantIdentities(store);
    for (const token of seededApiTokens) {
      store.apiTokens.add(toStoredApiToken(token, day), hashSecret(valueOf(token)));
    }
    for (const token of seededServiceTokens) {
      const secret = hashSecret(seededSecret("cfast", token.name));
      store.serviceTokens.add(token.parent, toServiceToken(token, day), secret);
    }
    for (const { name, accountId, apiTokenName } of seededBuildTokens) {
      const token = {
        build_token_uuid: newUuid(seeded(`build token ${name}`)),
        build_token_name: name,
        cloudflare_token_id: apiTokenId(apiTokenName),
        owner_type: "user",
      };
      store.buildTokens.add(accountId, token, hashSecret(seededSecret("cfut", apiTokenName)));
    }
  });
}

function plantIdentities({ identities }: Store): void {
  const { user, accounts, zones } = seededIds;
  identities.addUser({ id: user, email: seededCredentials.email }, hashSecret(seededCredentials.apiKey));
  identities.addAccount({ id: accounts.acme, name: "Acme" }, [user]);
  identities.addAccount({ id: accounts.acmeStaging, name: "Acme Staging" }, [user]);
  identities.addZone({ id: zones.exampleCom, accountId: accounts.acme, name: "example.com" });
  identities.addZone({ id: zones.exampleNet, accountId: accounts.acme, name: "example.net" });
  identities.addZone({
    id: zones.stagingExampleOrg,
    accountId: accounts.acmeStaging,
    name: "staging.example.org",
  });
}

function toStoredApiToken(token: SeededApiToken, day: Date): StoredApiToken {
  const at = (days: number) => toSeconds(addDays(day, days));
  return {
    id: apiTokenId(token.name),
    owner:
      token.owner === "account"
        ? { kind: "account", id: seededIds.accounts.acme }
        : { kind: "user", id: seededIds.user },
    name: token.name,
    status: token.status ?? "active",
    issued_on: at(token.issued),
    modified_on: at(token.issued),
    ...(token.notBefore !== undefined && { not_before: at(token.notBefore) }),
    ...(token.expires !== undefined && { expires_on: at(token.expires) }),
    ...(token.lastUsed !== undefined && { lastUsedOn: at(token.lastUsed) }),
    policies: token.policies.map((policy, index) => toPolicy(policy, `${token.name} ${index}`)),
    ...(token.condition && { condition: token.condition }),
  };
}

function toPolicy(
  { effect, groups, resources }: SeededPolicy,
  label: string,
): StoredApiToken["policies"][number] {
  return {
    id: newHexId(seeded(`policy ${label}`)),
    effect,
    resources,
    permission_groups: groups.map(([name, scope]) => findGroup(name, scopes[scope])),
  };
}

const scopes = {
  user: "com.cloudflare.api.user",
  account: "com.cloudflare.api.account",
  zone: "com.cloudflare.api.account.zone",
  bucket: "com.cloudflare.edge.r2.bucket",
} as const;

function findGroup(name: string, scope: (typeof scopes)[keyof typeof scopes]): { id: string; name: string } {
  const group = permissionGroups.find((one) => one.name === name && one.scopes.includes(scope));
  if (group === undefined)
    throw new Error(`The seeded world names an unknown permission group: ${name} (${scope}).`);
  return { id: group.id, name: group.name };
}

function toServiceToken(token: SeededServiceToken, day: Date): ServiceToken {
  const created = addDays(day, token.created);
  const lifetime = durationMilliseconds(token.duration);
  return {
    id: newUuid(seeded(`service token ${token.name}`)),
    client_id: `${newHexId(seeded(`client id ${token.name}`))}.access`,
    name: token.name,
    duration: token.duration,
    enabled: token.enabled ?? true,
    created_at: created.toISOString(),
    updated_at: created.toISOString(),
    ...(lifetime !== undefined && { expires_at: new Date(created.getTime() + lifetime).toISOString() }),
    ...(token.lastSeen !== undefined && { last_seen_at: addDays(day, token.lastSeen).toISOString() }),
    client_secret_version: 1,
  };
}

function valueOf({ name, owner }: SeededApiToken): string {
  return seededSecret(owner === "account" ? "cfat" : "cfut", name);
}

function apiTokenId(name: string): string {
  return newHexId(seeded(`token ${name}`));
}

function seeded(label: string): (count: number) => Uint8Array {
  return (count) => seededBytes(label, count);
}

function startOfDay(moment: Date): Date {
  return new Date(`${moment.toISOString().slice(0, 10)}T00:00:00Z`);
}

function addDays(day: Date, days: number): Date {
  return new Date(day.getTime() + days * 86_400_000);
}
