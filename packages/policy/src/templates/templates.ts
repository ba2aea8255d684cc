import type { ResourceScope } from "../resources/resource.ts";

/** A token for a common job, as the dashboard offers it. */
export interface TokenTemplate {
  readonly id: string;
  readonly name: string;
  /**
   * The groups by name and scope (a name alone is not unique), or every group of these scopes that
   * only reads.
   */
  readonly permissions:
    | { readonly kind: "named"; readonly groups: readonly TemplatePermission[] }
    | { readonly kind: "every-read"; readonly scopes: readonly ResourceScope[] };
  /**
   * The accounts and zones that the dashboard preselects, where the template has groups for them.
   */
  readonly defaults: { readonly accounts?: DefaultResources; readonly zones?: DefaultResources };
}

export interface TemplatePermission {
  readonly name: string;
  readonly scope: ResourceScope;
}

/** `chosen`: the user has to choose. */
export type DefaultResources = "chosen" | "all";

const user: ResourceScope = "com.cloudflare.api.user";
const account: ResourceScope = "com.cloudflare.api.account";
const zone: ResourceScope = "com.cloudflare.api.account.zone";

/** The eight templates of the dashboard. Source: "Create API token" and "API token templates". */
export const templates: readonly TokenTemplate[] = [
  {
    id: "edit-zone-dns",
    name: "Edit zone DNS",
    permissions: { kind: "named", groups: [{ name: "DNS Write", scope: zone }] },
    defaults: { zones: "chosen" },
  },
  {
    id: "read-billing",
    name: "Read billing info",
    permissions: { kind: "named", groups: [{ name: "Billing Read", scope: account }] },
    defaults: { accounts: "all" },
  },
  {
    id: "read-analytics-and-logs",
    name: "Read analytics and logs",
    permissions: {
      kind: "named",
      groups: [
        { name: "Analytics Read", scope: zone },
        { name: "Logs Read", scope: zone },
      ],
    },
    defaults: { zones: "chosen" },
  },
  {
    id: "edit-workers",
    name: "Edit Cloudflare Workers",
    permissions: {
      kind: "named",
      groups: [
        { name: "Workers Routes Write", scope: zone },
        { name: "Workers Scripts Write", scope: account },
        { name: "Workers KV Storage Write", scope: account },
        { name: "Workers Tail Read", scope: account },
        { name: "Workers R2 Storage Write", scope: account },
        { name: "Account Settings Read", scope: account },
        { name: "User Details Read", scope: user },
        { name: "Memberships Read", scope: user },
      ],
    },
    defaults: { accounts: "chosen", zones: "chosen" },
  },
  {
    id: "edit-load-balancing",
    name: "Edit load balancing configuration",
    permissions: {
      kind: "named",
      groups: [
        { name: "Load Balancing: Monitors and Pools Write", scope: account },
        { name: "Load Balancers Write", scope: zone },
      ],
    },
    defaults: { accounts: "chosen", zones: "chosen" },
  },
  {
    id: "wordpress",
    name: "WordPress",
    permissions: {
      kind: "named",
      groups: [
        { name: "Analytics Read", scope: zone },
        { name: "Zone Read", scope: zone },
        { name: "Zone Settings Write", scope: zone },
        { name: "DNS Read", scope: zone },
        { name: "Cache Purge", scope: zone },
        { name: "Account Settings Read", scope: account },
      ],
    },
    defaults: { accounts: "all", zones: "all" },
  },
  {
    id: "create-additional-tokens",
    name: "Create Additional Tokens",
    permissions: { kind: "named", groups: [{ name: "API Tokens Write", scope: user }] },
    defaults: {},
  },
  {
    id: "read-all-resources",
    name: "Read all resources",
    permissions: { kind: "every-read", scopes: [account, zone] },
    defaults: { accounts: "all", zones: "all" },
  },
];
