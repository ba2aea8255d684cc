// Generated from spec/. Do not edit: change the document and run `pnpm generate`.
import type { OpenApiDocument } from "@cftokens/openapi";
import type { OperationDescription } from "../operation-description.ts";
import documentOfAccessServiceTokens from "./access-service-tokens/document.json" with { type: "json" };
import { operationsOfAccessServiceTokens, type AccessServiceTokensClient } from "./access-service-tokens/operations.ts";
import documentOfAccountTokens from "./account-tokens/document.json" with { type: "json" };
import { operationsOfAccountTokens, type AccountTokensClient } from "./account-tokens/operations.ts";
import documentOfBuildsTokens from "./builds-tokens/document.json" with { type: "json" };
import { operationsOfBuildsTokens, type BuildsTokensClient } from "./builds-tokens/operations.ts";
import documentOfIdentity from "./identity/document.json" with { type: "json" };
import { operationsOfIdentity, type IdentityClient } from "./identity/operations.ts";
import documentOfUserTokens from "./user-tokens/document.json" with { type: "json" };
import { operationsOfUserTokens, type UserTokensClient } from "./user-tokens/operations.ts";

/** One typed function per operation of every document. */
export interface Client extends AccessServiceTokensClient, AccountTokensClient, BuildsTokensClient, IdentityClient, UserTokensClient {}

/** The operations of all documents by id. */
export const operations = {
  ...operationsOfAccessServiceTokens,
  ...operationsOfAccountTokens,
  ...operationsOfBuildsTokens,
  ...operationsOfIdentity,
  ...operationsOfUserTokens,
} as const satisfies Readonly<Record<string, OperationDescription>>;

/** All documents by name. They were checked when they were generated, so their literal types are dropped. */
export const documents = {
  "access-service-tokens": documentOfAccessServiceTokens as unknown as OpenApiDocument,
  "account-tokens": documentOfAccountTokens as unknown as OpenApiDocument,
  "builds-tokens": documentOfBuildsTokens as unknown as OpenApiDocument,
  "identity": documentOfIdentity as unknown as OpenApiDocument,
  "user-tokens": documentOfUserTokens as unknown as OpenApiDocument,
} as const;
