import type { Fetch } from "@cftokens/openapi";
import { type CallContext, callOperation } from "./call-operation.ts";
import { checkTarget } from "./check-request.ts";
import { type Credentials, credentialHeaders, credentialTexts } from "./credentials.ts";
import { type Client, operations } from "./generated/index.ts";
import type { OperationDescription } from "./operation-description.ts";
import { type CallInput, createTransport } from "./transport.ts";

export const DEFAULT_BASE_URL = "https://api.cloudflare.com/client/v4";

export interface ClientOptions {
  readonly credentials: Credentials;
  /** Where the API is, up to and including its version. Default: `DEFAULT_BASE_URL`. */
  readonly baseUrl?: string;
  /** How requests travel. Default: the global `fetch`. */
  readonly fetch?: Fetch;
}

/**
 * The client: one typed function per operation of the documents. Failures are values (`answer.ok` is false);
 * credentials are sent over https, or to this machine, and to no other place.
 */
export function createClient({
  credentials,
  baseUrl = DEFAULT_BASE_URL,
  fetch = (request) => globalThis.fetch(request),
}: ClientOptions): Client {
  const refusal = checkTarget(baseUrl, credentials);
  const context: CallContext = {
    baseUrl,
    fetch,
    refusal,
    secrets: credentialTexts(credentials),
    transport: createTransport(baseUrl, refusal === undefined ? credentialHeaders(credentials) : {}),
  };
  const table: Readonly<Record<string, OperationDescription>> = operations;
  const functions = Object.values(table).map((operation) => [
    operation.name,
    (input: CallInput = {}) => callOperation(operation, input, context),
  ]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- generated types and operation table come from the same documents, name by name
  return Object.fromEntries(functions) as Client;
}
