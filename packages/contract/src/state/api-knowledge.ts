import { answeredSecrets } from "@cftokens/credentials";

/**
 * What the suite knows of an API beyond its documents. All of it is about Cloudflare's token APIs;
 * it matches nothing in other documents, and the checks that need it find nothing there.
 */
export const apiKnowledge: ApiKnowledge = {
  secretMembers: answeredSecrets,
  volatileMembers: ["last_used_on", "last_seen_at"],
  // "The id alone decides; a name that is sent along is ignored" (spec/shared/token-policy.yaml).
  notEchoed: [
    "/policies/*/permission_groups/*/name",
    "/policies/*/permission_groups/*/meta",
    "/policies/*/id",
  ],
  // Policies and their groups come back by id, not as they were sent (D43 in spec/decisions.md).
  unordered: ["/policies", "/policies/*/permission_groups"],
  // A request that names the end of something names one that is still to come.
  endMembers: ["expires_on", "previous_client_secret_expires_at"],
  working: { member: "status", value: "active", unless: ["condition"] },
  // Verify Token tells whether the bearer token works; each verifier takes one kind of token.
  verifiers: [
    { path: "/user/tokens/verify", takes: "user" },
    { path: "/accounts/{account_id}/tokens/verify", takes: "account" },
  ],
  // Update Token replaces the whole token; its status stays unless it is sent.
  replacing: [
    { path: "/user/tokens/{token_id}", stays: ["status"] },
    { path: "/accounts/{account_id}/tokens/{token_id}", stays: ["status"] },
  ],
  graceMember: "previous_client_secret_expires_at",
  versionMember: "client_secret_version",
  timeOrder: [
    ["issued_on", "modified_on"],
    ["issued_on", "last_used_on"],
    ["created_on", "modified_on"],
    ["created_at", "updated_at"],
    ["created_at", "last_seen_at"],
    ["created_at", "expires_at"],
  ],
  changeMembers: ["modified_on", "updated_at"],
  pageInfo: {
    member: "result_info",
    count: "count",
    page: "page",
    perPage: "per_page",
    total: "total_count",
    pages: "total_pages",
  },
  pagingParameters: ["page", "per_page", "direction", "order", "include_expired"],
  resourceNames: [
    { pattern: /^com\.cloudflare\.api\.account\.([0-9a-f]{32})$/u, parameter: "account_id" },
    { pattern: /^com\.cloudflare\.api\.account\.zone\.([0-9a-f]{32})$/u, parameter: "zone_id" },
  ],
};

export interface ApiKnowledge {
  /** Members of answers that hold a secret. It is shown once. */
  readonly secretMembers: readonly string[];
  /** Members that may differ between two readings although nobody changed anything. */
  readonly volatileMembers: readonly string[];
  /** Places of request bodies, items starred, that the answer shows differently on purpose. */
  readonly notEchoed: readonly string[];
  /** Places of lists, items starred, that are sets: their order means nothing. */
  readonly unordered: readonly string[];
  /**
   * Members of request bodies with a moment that may have passed in examples and must not have in a
   * request.
   */
  readonly endMembers: readonly string[];
  /**
   * The member that says whether a secret works, its value then, and members that limit where it
   * works.
   */
  readonly working: { readonly member: string; readonly value: string; readonly unless: readonly string[] };
  readonly verifiers: readonly { readonly path: string; readonly takes: "user" | "account" }[];
  /**
   * Updates that replace the whole resource: an optional member that is not sent is gone, unless it
   * stays.
   */
  readonly replacing: readonly { readonly path: string; readonly stays: readonly string[] }[];
  /** The member that says until when a replaced secret still works, in requests and answers. */
  readonly graceMember: string;
  /** The member that counts the secrets of a resource. */
  readonly versionMember: string;
  /** Pairs of members: the first moment is never after the second. */
  readonly timeOrder: readonly (readonly [string, string])[];
  /** Members that say when a resource was changed last. */
  readonly changeMembers: readonly string[];
  readonly pageInfo: {
    readonly member: string;
    readonly count: string;
    readonly page: string;
    readonly perPage: string;
    readonly total: string;
    readonly pages: string;
  };
  /** Query parameters that do not filter a list. */
  readonly pagingParameters: readonly string[];
  /**
   * Member names in bodies that contain an identifier, and the path parameter with the same
   * identifier.
   */
  readonly resourceNames: readonly { readonly pattern: RegExp; readonly parameter: string }[];
}
