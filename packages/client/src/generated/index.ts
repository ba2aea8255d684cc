// Generated from spec/. Do not edit: change the document and run `pnpm generate`.
import type { OperationDescription } from "../operation-description.ts";
import type { RequestWriter } from "../request-writer.ts";
import type { AnswerReaders } from "../answer-readers.ts";
import { plainWriter } from "../write-plain-request.ts";
import { operationsOfAccessServiceTokens } from "./access-service-tokens/operations.ts";
import type { AccessServiceTokensClient } from "./access-service-tokens/types.ts";
import { operationsOfAccountTokens } from "./account-tokens/operations.ts";
import type { AccountTokensClient } from "./account-tokens/types.ts";
import { operationsOfBuildsTokens } from "./builds-tokens/operations.ts";
import type { BuildsTokensClient } from "./builds-tokens/types.ts";
import { operationsOfIdentity } from "./identity/operations.ts";
import type { IdentityClient } from "./identity/types.ts";
import { operationsOfUserTokens } from "./user-tokens/operations.ts";
import type { UserTokensClient } from "./user-tokens/types.ts";
import type { components as AccessServiceTokensComponents } from "./access-service-tokens/types.ts";
import type { components as AccountTokensComponents } from "./account-tokens/types.ts";
import type { components as BuildsTokensComponents } from "./builds-tokens/types.ts";
import type { components as IdentityComponents } from "./identity/types.ts";
import type { components as UserTokensComponents } from "./user-tokens/types.ts";

/** One typed function per operation of Cloudflare's documents. */
export interface Client extends AccessServiceTokensClient, AccountTokensClient, BuildsTokensClient, IdentityClient, UserTokensClient {}

/** The types of the schemas of each document by name. */
export interface Schemas {
  readonly "access-service-tokens": AccessServiceTokensComponents["schemas"];
  readonly "account-tokens": AccountTokensComponents["schemas"];
  readonly "builds-tokens": BuildsTokensComponents["schemas"];
  readonly "identity": IdentityComponents["schemas"];
  readonly "user-tokens": UserTokensComponents["schemas"];
}

/** The types of the schemas of each document that are sent otherwise than they are read. */
export interface SentSchemas {
  readonly "access-service-tokens": AccessServiceTokensComponents["sent"];
  readonly "account-tokens": AccountTokensComponents["sent"];
  readonly "builds-tokens": BuildsTokensComponents["sent"];
  readonly "identity": IdentityComponents["sent"];
  readonly "user-tokens": UserTokensComponents["sent"];
}

/** The operations of Cloudflare's documents by id. */
export const operations = /* @__PURE__ */ (() => ({
  ...operationsOfAccessServiceTokens,
  ...operationsOfAccountTokens,
  ...operationsOfBuildsTokens,
  ...operationsOfIdentity,
  ...operationsOfUserTokens,
} as const satisfies Readonly<Record<string, OperationDescription>>))();

/** What writes the requests, by the base URL of the client. */
export const writerFor: (baseUrl: string) => RequestWriter = () => plainWriter;

/** What reads the answers of a form that not every API has. */
export const answerReaders: AnswerReaders = {};
