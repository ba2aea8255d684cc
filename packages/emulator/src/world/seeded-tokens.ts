import type { Condition, Policy } from "@cftokens/client";
import { seededIds } from "./seeded-ids.ts";

type Resources = Policy["resources"];

/** An API token of the seeded world. Days count from the day on which it is planted; negative ones are past. */
export interface SeededApiToken {
  readonly name: string;
  readonly owner?: "user" | "account";
  readonly status?: "disabled";
  readonly issued: number;
  readonly lastUsed?: number;
  readonly notBefore?: number;
  readonly expires?: number;
  readonly policies: readonly SeededPolicy[];
  readonly condition?: Condition;
}

export interface SeededPolicy {
  readonly effect: "allow" | "deny";
  /** Names with the scope that they are meant in, since names repeat across scopes. */
  readonly groups: readonly (readonly [name: string, scope: Scope])[];
  readonly resources: Resources;
}

type Scope = "user" | "account" | "zone" | "bucket";

const { accounts, zones, user } = seededIds;
const self: Resources = { [`com.cloudflare.api.user.${user}`]: "*" };
const allAccounts: Resources = { "com.cloudflare.api.account.*": "*" };
const allZones: Resources = { "com.cloudflare.api.account.zone.*": "*" };
const account = (id: string): Resources => ({ [`com.cloudflare.api.account.${id}`]: "*" });
const zone = (id: string): Resources => ({ [`com.cloudflare.api.account.zone.${id}`]: "*" });
const zonesOf = (id: string): Resources => ({
  [`com.cloudflare.api.account.${id}`]: { "com.cloudflare.api.account.zone.*": "*" },
});
const allow = (resources: Resources, ...groups: SeededPolicy["groups"]): SeededPolicy => ({
  effect: "allow",
  groups,
  resources,
});
const deny = (resources: Resources, ...groups: SeededPolicy["groups"]): SeededPolicy => ({
  effect: "deny",
  groups,
  resources,
});

const everythingInAccounts = [
  ["Account API Tokens Write", "account"],
  ["Access: Service Tokens Write", "account"],
  ["Workers CI Write", "account"],
  ["Account Settings Read", "account"],
] as const;

/** The API tokens of the seeded world, oldest first: of different ages, scopes and states. */
export const seededApiTokens: readonly SeededApiToken[] = [
  {
    name: "legacy zone export",
    issued: -900,
    lastUsed: -400,
    policies: [allow(allZones, ["Zone Read", "zone"], ["DNS Read", "zone"])],
  },
  {
    name: "wordpress plugin",
    issued: -420,
    lastUsed: -3,
    policies: [
      allow(
        zone(zones.exampleNet),
        ["Analytics Read", "zone"],
        ["Zone Settings Write", "zone"],
        ["Cache Purge", "zone"],
      ),
      allow(allAccounts, ["Account Settings Read", "account"]),
    ],
  },
  {
    name: "terraform (old laptop)",
    issued: -380,
    lastUsed: -200,
    status: "disabled",
    policies: [allow(allZones, ["Zone Write", "zone"], ["DNS Write", "zone"])],
  },
  {
    name: "migration 2025",
    issued: -300,
    lastUsed: -250,
    expires: -240,
    policies: [allow(zonesOf(accounts.acme), ["DNS Write", "zone"])],
  },
  {
    name: "billing report",
    issued: -200,
    lastUsed: -1,
    expires: 165,
    policies: [allow(account(accounts.acme), ["Billing Read", "account"])],
    condition: { "request.ip": { in: ["198.51.100.0/24"] } },
  },
  {
    name: "account deploy",
    owner: "account",
    issued: -180,
    lastUsed: 0,
    expires: 185,
    policies: [
      allow(account(accounts.acme), ["Workers Scripts Write", "account"]),
      allow(zonesOf(accounts.acme), ["Workers Routes Write", "zone"]),
    ],
  },
  {
    name: "external-dns",
    issued: -150,
    lastUsed: 0,
    expires: 5,
    policies: [allow(zone(zones.exampleCom), ["DNS Write", "zone"], ["Zone Read", "zone"])],
  },
  {
    name: "backup bucket",
    issued: -120,
    lastUsed: -2,
    policies: [
      allow({ [`com.cloudflare.edge.r2.bucket.${accounts.acme}_default_backups`]: "*" }, [
        "Workers R2 Storage Bucket Item Write",
        "bucket",
      ]),
    ],
  },
  {
    name: "logs except one zone",
    issued: -90,
    lastUsed: -10,
    policies: [allow(allZones, ["Logs Read", "zone"]), deny(zone(zones.exampleNet), ["Logs Read", "zone"])],
  },
  {
    name: "office only",
    issued: -60,
    lastUsed: -7,
    expires: 30,
    policies: [allow(account(accounts.acmeStaging), ["Workers KV Storage Write", "account"])],
    condition: { request_ip: { in: ["192.0.2.0/24", "2001:db8::/32"], not_in: ["192.0.2.7/32"] } },
  },
  {
    name: "token factory",
    issued: -45,
    lastUsed: -1,
    policies: [allow(self, ["API Tokens Write", "user"])],
  },
  {
    name: "wrangler on CI",
    issued: -20,
    lastUsed: 0,
    expires: 70,
    policies: [
      allow(
        account(accounts.acmeStaging),
        ["Workers Scripts Write", "account"],
        ["Workers KV Storage Write", "account"],
        ["Workers Tail Read", "account"],
      ),
      allow(zone(zones.stagingExampleOrg), ["Workers Routes Write", "zone"]),
      allow(self, ["User Details Read", "user"], ["Memberships Read", "user"]),
    ],
  },
  {
    name: "launch day",
    issued: -2,
    notBefore: 14,
    expires: 21,
    policies: [allow(zone(zones.exampleCom), ["Cache Purge", "zone"])],
  },
  {
    name: "workbench account token",
    owner: "account",
    issued: -1,
    lastUsed: -1,
    policies: [
      allow(account(accounts.acme), ...everythingInAccounts),
      allow(zonesOf(accounts.acme), ["Zone Read", "zone"]),
    ],
  },
  {
    name: "workbench user token",
    issued: -1,
    lastUsed: -1,
    policies: [
      allow(self, ["API Tokens Write", "user"], ["User Details Read", "user"], ["Memberships Read", "user"]),
      allow(allAccounts, ...everythingInAccounts),
      allow(allZones, ["Zone Read", "zone"]),
    ],
  },
];

/** An Access service token of the seeded world. */
export interface SeededServiceToken {
  readonly name: string;
  readonly parent: { readonly kind: "account" | "zone"; readonly id: string };
  readonly created: number;
  readonly duration: string;
  readonly lastSeen?: number;
  readonly enabled?: false;
}

export const seededServiceTokens: readonly SeededServiceToken[] = [
  {
    name: "grafana",
    parent: { kind: "account", id: accounts.acme },
    created: -360,
    duration: "8760h",
    lastSeen: 0,
  },
  {
    name: "uptime probe",
    parent: { kind: "account", id: accounts.acme },
    created: -200,
    duration: "forever",
    lastSeen: -120,
  },
  {
    name: "old intranet bot",
    parent: { kind: "account", id: accounts.acme },
    created: -500,
    duration: "8760h",
    enabled: false,
  },
  {
    name: "CI/CD token",
    parent: { kind: "account", id: accounts.acmeStaging },
    created: -30,
    duration: "2190h",
    lastSeen: -1,
  },
  {
    name: "staging smoke test",
    parent: { kind: "zone", id: zones.exampleCom },
    created: -15,
    duration: "720h",
    lastSeen: -2,
  },
];

/** A Workers Builds token of the seeded world. */
export interface SeededBuildToken {
  readonly name: string;
  readonly accountId: string;
  /** The seeded API token that it stands for. */
  readonly apiTokenName: string;
}

export const seededBuildTokens: readonly SeededBuildToken[] = [
  { name: "storefront build", accountId: accounts.acme, apiTokenName: "external-dns" },
  { name: "docs build", accountId: accounts.acme, apiTokenName: "token factory" },
  { name: "staging build", accountId: accounts.acmeStaging, apiTokenName: "wrangler on CI" },
];
