import type { Schemas } from "./generated/index.ts";
import type { Readable, Writable } from "./read-write.ts";

type UserTokens = Schemas["user-tokens"];
type Access = Schemas["access-service-tokens"];
type Builds = Schemas["builds-tokens"];

/**
 * A schema of any document as it is read: `Schema<"user-tokens", "Token">`. The most used have
 * names of their own below.
 */
export type Schema<Document extends keyof Schemas, Name extends keyof Schemas[Document]> = Readable<
  Schemas[Document][Name]
>;
/** A schema of any document as it is sent. */
export type SchemaInput<Document extends keyof Schemas, Name extends keyof Schemas[Document]> = Writable<
  Schemas[Document][Name]
>;

/** A user API token as it is read; its value is not part of it. */
export type Token = Readable<UserTokens["Token"]>;
/** A user API token with its value, as create gives it once. */
export type TokenWithValue = Readable<UserTokens["TokenWithValue"]>;
/** What creating a user API token takes. */
export type TokenCreate = Writable<UserTokens["TokenCreate"]>;
/** What verifying a token says about it. */
export type TokenVerification = Readable<UserTokens["TokenVerification"]>;
export type TokenStatus = Readable<UserTokens["TokenStatus"]>;
/** From where a token may be used. */
export type Condition = Readable<UserTokens["Condition"]>;
/** A policy as it is read, with its id. */
export type Policy = Readable<UserTokens["Policy"]>;
/** A policy as it is sent: the server gives the id. */
export type PolicyCreate = Writable<UserTokens["Policy"]>;
/** What a policy applies to. */
export type Resources = Readable<UserTokens["Resources"]>;
export type PermissionGroup = Readable<UserTokens["PermissionGroup"]>;
export type PermissionGroupScope = Readable<UserTokens["PermissionGroupScope"]>;

/** An Access service token as it is read; its secret is not part of it. */
export type ServiceToken = Readable<Access["ServiceToken"]>;
/** An Access service token with its client secret, as create gives it once. */
export type ServiceTokenWithSecret = Readable<Access["ServiceTokenWithSecret"]>;
/** What creating an Access service token takes. */
export type ServiceTokenCreate = Writable<Access["ServiceTokenCreate"]>;

/** A Workers Builds token as it is read; its secret never is. */
export type BuildToken = Readable<Builds["BuildToken"]>;
/** What creating a Workers Builds token takes. */
export type BuildTokenCreate = Writable<Builds["BuildToken"]>;

/** Where a page stands in the whole list. */
export type ResultInfo = Readable<UserTokens["ResultInfo"]>;
