import type { PermissionGroup as ListedPermissionGroup, Policy, PolicyCreate, Token } from "@cftokens/client";

/** A policy as it is stored, or as it is about to be sent. */
export type TokenPolicy = Policy | PolicyCreate;

/** Whether a policy grants or forbids. */
export type Effect = TokenPolicy["effect"];

/** What a policy applies to: resource keys to `"*"`, or an account to the zones inside it. */
export type Resources = TokenPolicy["resources"];

/** From where a token may be used. */
export type Condition = NonNullable<Token["condition"]>;

/** Client IP ranges of a condition. */
export type IpCondition = NonNullable<Condition["request_ip"]>;

/** What evaluation needs to know of a permission group. */
export type PermissionGroup = Pick<ListedPermissionGroup, "id" | "name" | "scopes">;
