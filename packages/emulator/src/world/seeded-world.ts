import type { DescribedPolicy, WorldDescription } from "./world-description.ts";
import { seededIds } from "./seeded-ids.ts";

type Resources = DescribedPolicy["resources"];

const { accounts, zones, user } = seededIds;
const self: Resources = { [`com.cloudflare.api.user.${user}`]: "*" };
const allAccounts: Resources = { "com.cloudflare.api.account.*": "*" };
const allZones: Resources = { "com.cloudflare.api.account.zone.*": "*" };
const account = (id: string): Resources => ({ [`com.cloudflare.api.account.${id}`]: "*" });
const zone = (id: string): Resources => ({ [`com.cloudflare.api.account.zone.${id}`]: "*" });
const zonesOf = (id: string): Resources => ({
  [`com.cloudflare.api.account.${id}`]: { "com.cloudflare.api.account.zone.*": "*" },
});
const allow = (resources: Resources, ...groups: DescribedPolicy["groups"]): DescribedPolicy => ({
  effect: "allow",
  groups,
  resources,
});
const deny = (resources: Resources, ...groups: DescribedPolicy["groups"]): DescribedPolicy => ({
  effect: "deny",
  groups,
  resources,
});

const dana = "dana@example.com";

/** One user, two accounts, three zones, and tokens of every kind, age and state. */
export const seededWorld: WorldDescription = {
  users: [{ id: user, email: dana }],
  accounts: [
    { id: accounts.acme, name: "Acme", members: [dana] },
    { id: accounts.acmeStaging, name: "Acme Staging", members: [dana] },
  ],
  zones: [
    { id: zones.exampleCom, name: "example.com", account: "Acme" },
    { id: zones.exampleNet, name: "example.net", account: "Acme" },
    { id: zones.stagingExampleOrg, name: "staging.example.org", account: "Acme Staging" },
  ],
  apiTokens: [
    {
      name: "legacy zone export",
      owner: dana,
      issued: -900,
      lastUsed: -400,
      policies: [allow(allZones, ["Zone Read", "zone"], ["DNS Read", "zone"])],
    },
    {
      name: "wordpress plugin",
      owner: dana,
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
      owner: dana,
      issued: -380,
      lastUsed: -200,
      status: "disabled",
      policies: [allow(allZones, ["Zone Write", "zone"], ["DNS Write", "zone"])],
    },
    {
      name: "migration 2025",
      owner: dana,
      issued: -300,
      lastUsed: -250,
      expires: -240,
      policies: [allow(zonesOf(accounts.acme), ["DNS Write", "zone"])],
    },
    {
      name: "billing report",
      owner: dana,
      issued: -200,
      lastUsed: -1,
      expires: 165,
      policies: [allow(account(accounts.acme), ["Billing Read", "account"])],
      condition: { "request.ip": { in: ["198.51.100.0/24"] } },
    },
    {
      name: "account deploy",
      owner: "Acme",
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
      owner: dana,
      issued: -150,
      lastUsed: 0,
      expires: 5,
      policies: [allow(zone(zones.exampleCom), ["DNS Write", "zone"], ["Zone Read", "zone"])],
    },
    {
      name: "backup bucket",
      owner: dana,
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
      owner: dana,
      issued: -90,
      lastUsed: -10,
      policies: [allow(allZones, ["Logs Read", "zone"]), deny(zone(zones.exampleNet), ["Logs Read", "zone"])],
    },
    {
      name: "office only",
      owner: dana,
      issued: -60,
      lastUsed: -7,
      expires: 30,
      policies: [allow(account(accounts.acmeStaging), ["Workers KV Storage Write", "account"])],
      condition: { request_ip: { in: ["192.0.2.0/24", "2001:db8::/32"], not_in: ["192.0.2.7/32"] } },
    },
    {
      name: "token factory",
      owner: dana,
      issued: -45,
      lastUsed: -1,
      policies: [allow(self, ["API Tokens Write", "user"])],
    },
    {
      name: "wrangler on CI",
      owner: dana,
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
      owner: dana,
      issued: -2,
      notBefore: 14,
      expires: 21,
      policies: [allow(zone(zones.exampleCom), ["Cache Purge", "zone"])],
    },
  ],
  serviceTokens: [
    {
      name: "grafana",
      parent: "Acme",
      created: -360,
      duration: "8760h",
      lastSeen: 0,
      usedBy: 'the policy "dashboards"',
    },
    {
      name: "uptime probe",
      parent: "Acme",
      created: -200,
      duration: "forever",
      lastSeen: -120,
    },
    {
      name: "old intranet bot",
      parent: "Acme",
      created: -500,
      duration: "8760h",
      enabled: false,
    },
    {
      name: "CI/CD token",
      parent: "Acme Staging",
      created: -30,
      duration: "2190h",
      lastSeen: -1,
    },
    {
      name: "staging smoke test",
      parent: "example.com",
      created: -15,
      duration: "720h",
      lastSeen: -2,
    },
  ],
  buildTokens: [
    { name: "storefront build", account: "Acme", apiToken: "external-dns" },
    { name: "docs build", account: "Acme", apiToken: "token factory" },
    { name: "staging build", account: "Acme Staging", apiToken: "wrangler on CI" },
  ],
};
