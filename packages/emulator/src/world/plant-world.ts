import type { ServiceToken } from "@cftokens/client";
import { newHexId, newUuid } from "../values/identifier.ts";
import { hashSecret, type SecretPrefix } from "../values/secret-value.ts";
import { isSqliteError, sqliteCode } from "../store/sqlite-error.ts";
import type { NewApiToken, Owner } from "../store/api-token-store.ts";
import type { ServiceTokenParent } from "../store/service-token-store.ts";
import type { Store } from "../store/store.ts";
import { durationMilliseconds, firstMoment, lastMoment, toSeconds } from "../values/timestamp.ts";
import { catalogue } from "./permission-groups.ts";
import { workbenchAccountToken, workbenchUserToken } from "./workbench-tokens.ts";
import { WorldError } from "./world-error.ts";
import { plantedBytes, plantedSecret } from "./world-credentials.ts";
import type {
  DescribedApiToken,
  DescribedPolicy,
  DescribedServiceToken,
  GroupScope,
  WorldDescription,
} from "./world-description.ts";

/**
 * Replaces the content of a store with a described world, its secrets made from the store's seed,
 * and gives every user and every account a workbench token. On an error nothing is changed. Throws
 * WorldError for a name that the description does not define, for a date that no calendar has, and
 * for two of one kind that are the same.
 */
export function plantWorld(store: Store, description: WorldDescription, now: Date): void {
  const seed = store.seed.get();
  const planting: Planting = {
    store,
    description,
    ids: idsOf(description),
    day: startOfDay(now),
    secret: (prefix, label) => plantedSecret(prefix, label, seed),
  };
  try {
    plantAll(planting);
  } catch (error) {
    if (isSqliteError(error) && sqliteCode(error) === "duplicate") {
      throw new WorldError(`describes two of one kind that are the same (${error.message})`, {
        cause: error,
      });
    }
    throw error;
  }
}

function plantAll(planting: Planting): void {
  const { store, description } = planting;
  store.transaction(() => {
    store.clear();
    plantIdentities(planting);
    for (const token of [...description.apiTokens, ...workbenchTokens(planting)])
      plantApiToken(token, planting);
    for (const token of description.serviceTokens) plantServiceToken(token, planting);
    plantBuildTokens(planting);
  });
}

interface Planting {
  readonly store: Store;
  readonly description: WorldDescription;
  readonly ids: Ids;
  readonly day: Date;
  /** The secret with a label. */
  readonly secret: (prefix: SecretPrefix, label: string) => string;
}

// The identifiers of a world, by the names in its description.
interface Ids {
  readonly user: (email: string) => string;
  readonly account: (name: string) => string;
  readonly zone: (name: string) => string;
}

function idsOf({ users, accounts, zones }: WorldDescription): Ids {
  return {
    user: idLookup(
      "user",
      users.map(({ id, email }) => ({ id, label: email })),
    ),
    account: idLookup(
      "account",
      accounts.map(({ id, name }) => ({ id, label: name })),
    ),
    zone: idLookup(
      "zone",
      zones.map(({ id, name }) => ({ id, label: name })),
    ),
  };
}

function idLookup(
  kind: string,
  entries: readonly { readonly label: string; readonly id?: string }[],
): (label: string) => string {
  const ids = new Map(
    entries.map(({ label, id }) => [label, id ?? newHexId(plantedBytes(`${kind} ${label}`))]),
  );
  return (label) => {
    const id = ids.get(label);
    if (id === undefined) {
      throw new WorldError(`names the ${kind} ${JSON.stringify(label)}, which it does not describe`);
    }
    return id;
  };
}

function plantIdentities({ store: { identities }, description, ids, day, secret }: Planting): void {
  const createdOn = toSeconds(addDays(day, -1000));
  for (const { email } of description.users) {
    identities.addUser({ id: ids.user(email), email, createdOn }, hashSecret(secret("cfk", email)));
  }
  for (const { name, members } of description.accounts) {
    identities.addAccount({ id: ids.account(name), name, createdOn });
    for (const email of members) {
      const membershipId = newHexId(plantedBytes(`membership ${email} ${name}`));
      identities.addMember(ids.user(email), ids.account(name), membershipId);
    }
  }
  for (const { name, account } of description.zones) {
    identities.addZone({ id: ids.zone(name), accountId: ids.account(account), name });
  }
}

function workbenchTokens({ description, ids }: Planting): readonly DescribedApiToken[] {
  return [
    ...description.accounts.map(({ name }) => workbenchAccountToken({ id: ids.account(name), name })),
    ...description.users.map(({ email }) => workbenchUserToken({ id: ids.user(email), email })),
  ];
}

function plantApiToken(token: DescribedApiToken, { store, ids, day, secret }: Planting): void {
  const owner = ownerOf(token, ids);
  const at = (days: number) => toSeconds(addDays(day, days));
  const planted: NewApiToken = {
    id: apiTokenId(token),
    owner,
    name: token.name,
    status: token.status ?? "active",
    issued_on: at(token.issued),
    modified_on: at(token.issued),
    ...(token.notBefore !== undefined && { not_before: at(token.notBefore) }),
    ...(token.expires !== undefined && { expires_on: at(token.expires) }),
    ...(token.lastUsed !== undefined && { lastUsedOn: at(token.lastUsed) }),
    policies: token.policies.map((policy, index) =>
      toPolicy(policy, `${token.owner} ${token.name} ${index}`),
    ),
    ...(token.condition && { condition: token.condition }),
  };
  store.apiTokens.add(planted, hashSecret(apiTokenValue(token, secret)));
}

function toPolicy(
  { effect, groups, resources }: DescribedPolicy,
  label: string,
): NewApiToken["policies"][number] {
  return {
    id: newHexId(plantedBytes(`policy ${label}`)),
    effect,
    resources,
    permission_groups: groups.map(([name, scope]) => {
      const group = catalogue.findByName(name).find(({ scopes }) => scopes.includes(scopeNames[scope]));
      if (group === undefined) throw new WorldError(`names an unknown permission group: ${name} (${scope})`);
      return { id: group.id, name: group.name };
    }),
  };
}

const scopeNames = {
  user: "com.cloudflare.api.user",
  account: "com.cloudflare.api.account",
  zone: "com.cloudflare.api.account.zone",
  bucket: "com.cloudflare.edge.r2.bucket",
} as const satisfies Readonly<Record<GroupScope, string>>;

function plantServiceToken(described: DescribedServiceToken, planting: Planting): void {
  const { store, description, ids, day, secret } = planting;
  const label = `${described.parent} ${described.name}`;
  const created = addDays(day, described.created);
  const lifetime = durationMilliseconds(described.duration);
  const parent: ServiceTokenParent = description.zones.some(({ name }) => name === described.parent)
    ? { kind: "zone", id: ids.zone(described.parent) }
    : { kind: "account", id: ids.account(described.parent) };
  const token: ServiceToken = {
    id: newUuid(plantedBytes(`service token ${label}`)),
    client_id: `${newHexId(plantedBytes(`client id ${label}`))}.access`,
    name: described.name,
    duration: described.duration,
    enabled: described.enabled ?? true,
    created_at: created.toISOString(),
    updated_at: created.toISOString(),
    ...(lifetime !== undefined && { expires_at: dateAt(created.getTime() + lifetime).toISOString() }),
    ...(described.lastSeen !== undefined && { last_seen_at: addDays(day, described.lastSeen).toISOString() }),
    client_secret_version: 1,
  };
  store.serviceTokens.add(parent, token, hashSecret(secret("cfast", label)), described.usedBy);
}

function plantBuildTokens({ store, description, ids, secret }: Planting): void {
  for (const { name, account, apiToken } of description.buildTokens) {
    const behind = description.apiTokens.find((token) => token.name === apiToken);
    if (behind === undefined)
      throw new WorldError(`names the API token ${JSON.stringify(apiToken)}, which it does not describe`);
    const token = {
      build_token_uuid: newUuid(plantedBytes(`build token ${account} ${name}`)),
      build_token_name: name,
      cloudflare_token_id: apiTokenId(behind),
      owner_type: "user",
    };
    const owner = { accountId: ids.account(account), userId: ids.user(behind.owner) };
    store.buildTokens.add(owner, token, hashSecret(apiTokenValue(behind, secret)));
  }
}

function ownerOf({ owner }: DescribedApiToken, ids: Ids): Owner {
  return owner.includes("@")
    ? { kind: "user", id: ids.user(owner) }
    : { kind: "account", id: ids.account(owner) };
}

function apiTokenValue({ name, owner }: DescribedApiToken, secret: Planting["secret"]): string {
  return secret(owner.includes("@") ? "cfut" : "cfat", `${owner} ${name}`);
}

function apiTokenId({ name, owner }: DescribedApiToken): string {
  return newHexId(plantedBytes(`token ${owner} ${name}`));
}

/** The day of a moment, which the dates of a world are counted from. */
export function startOfDay(moment: Date): Date {
  return new Date(`${moment.toISOString().slice(0, 10)}T00:00:00Z`);
}

function addDays(day: Date, days: number): Date {
  return dateAt(day.getTime() + days * 86_400_000);
}

// The date at a time in milliseconds, within the years of RFC 3339.
function dateAt(time: number): Date {
  if (time >= firstMoment && time <= lastMoment) return new Date(time);
  throw new WorldError("counts days to a date before the year 0 or after 9999");
}
