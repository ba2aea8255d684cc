import type { Schemas, SentSchemas } from "./generated/index.ts";

/**
 * A schema of any document as it is read: `Schema<"user-tokens", "Token">`. The most used have
 * names of their own below.
 */
export type Schema<
  Document extends keyof Schemas,
  Name extends keyof Schemas[Document],
> = Schemas[Document][Name];
/** A schema of any document as it is sent. One that no request holds is as it is read. */
export type SchemaInput<
  Document extends keyof Schemas,
  Name extends keyof Schemas[Document],
> = Name extends keyof SentSchemas[Document] ? SentSchemas[Document][Name] : Schemas[Document][Name];

/** A user API token as it is read; its value is not part of it. */
export type Token = Schema<"user-tokens", "Token">;
/** A user API token with its value, as create gives it once. */
export type TokenWithValue = Schema<"user-tokens", "TokenWithValue">;
/** What creating a user API token takes. */
export type TokenCreate = SchemaInput<"user-tokens", "TokenCreate">;
/** What verifying a token says about it. */
export type TokenVerification = Schema<"user-tokens", "TokenVerification">;
export type TokenStatus = Schema<"user-tokens", "TokenStatus">;
/** From where a token may be used. */
export type Condition = Schema<"user-tokens", "Condition">;
/** A policy as it is read, with its id. */
export type Policy = Schema<"user-tokens", "Policy">;
/** A policy as it is sent: the server gives the id. */
export type PolicyCreate = SchemaInput<"user-tokens", "Policy">;
/** What a policy applies to. */
export type Resources = Schema<"user-tokens", "Resources">;
export type PermissionGroup = Schema<"user-tokens", "PermissionGroup">;
export type PermissionGroupScope = Schema<"user-tokens", "PermissionGroupScope">;

/** An Access service token as it is read; its secret is not part of it. */
export type ServiceToken = Schema<"access-service-tokens", "ServiceToken">;
/** An Access service token with its client secret, as create gives it once. */
export type ServiceTokenWithSecret = Schema<"access-service-tokens", "ServiceTokenWithSecret">;
/** What creating an Access service token takes. */
export type ServiceTokenCreate = SchemaInput<"access-service-tokens", "ServiceTokenCreate">;

/** A Workers Builds token as it is read; its secret never is. */
export type BuildToken = Schema<"builds-tokens", "BuildToken">;
/** What creating a Workers Builds token takes. */
export type BuildTokenCreate = SchemaInput<"builds-tokens", "BuildToken">;

/** Where a page stands in the whole list. */
export type ResultInfo = Schema<"user-tokens", "ResultInfo">;
