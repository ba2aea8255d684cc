// Generated from spec/. Do not edit: change the document and run `pnpm generate`.
import type { OpenApiDocument } from "@cftokens/openapi";
import documentOfAccessServiceTokens from "./access-service-tokens/document.json" with { type: "json" };
import documentOfAccountTokens from "./account-tokens/document.json" with { type: "json" };
import documentOfBuildsTokens from "./builds-tokens/document.json" with { type: "json" };
import documentOfIdentity from "./identity/document.json" with { type: "json" };
import documentOfUserTokens from "./user-tokens/document.json" with { type: "json" };

/** All documents by name. They were checked when they were generated, so their literal types are dropped. */
export const documents = {
  "access-service-tokens": documentOfAccessServiceTokens as unknown as OpenApiDocument,
  "account-tokens": documentOfAccountTokens as unknown as OpenApiDocument,
  "builds-tokens": documentOfBuildsTokens as unknown as OpenApiDocument,
  "identity": documentOfIdentity as unknown as OpenApiDocument,
  "user-tokens": documentOfUserTokens as unknown as OpenApiDocument,
} as const;
