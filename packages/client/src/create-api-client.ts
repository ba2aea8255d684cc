import {
  type ApiCredentials,
  authorize,
  credentialTexts,
  faultOfCredentials,
} from "@cftokens/openapi/security";
import type { ApiDescription } from "./api-description.ts";
import { checkTarget } from "./check-request.ts";
import type { AnswerReaders } from "./answer-readers.ts";
import { readAnyFailure } from "./read-any-failure.ts";
import type { Refusal } from "./refusal.ts";
import { type CallFunction, type ClientSettings, connectClient, connectFully } from "./connect-client.ts";
import type { Connection, ConnectionTarget } from "./open-connection.ts";
import type { CallDescription } from "./operation-description.ts";
import type { RequestWriter } from "./request-writer.ts";
import { serverAddress, type ServerVariables } from "./server-address.ts";
import { toBaseUrl } from "./to-base-url.ts";
import { requestWriter } from "./write-request.ts";

/** How the client of an API is made; its documents say which credentials and variables it takes. */
export interface ApiClientOptions extends ClientSettings {
  /**
   * Where the API is, up to and including its version. Default: the first server of its documents.
   * When it is given, every call goes there, also of operations that have servers of their own.
   */
  readonly baseUrl?: string;
}

interface ApiOptions extends ApiClientOptions {
  readonly credentials?: ApiCredentials;
  /** Values of the variables in the address of the server. */
  readonly variables?: ServerVariables;
}

type ApiPlace = Pick<ApiDescription, "servers" | "schemes">;

/**
 * Creates the client of an API: one function for each operation of its documents. Failures are
 * values, as those of `createClient` are. A call whose credentials are missing is not sent.
 */
export function createApiClient(
  api: ApiDescription,
  options: ApiOptions,
  readers: AnswerReaders = {},
): Readonly<Record<string, CallFunction>> {
  return connectClient(api.operations, { ...targetOf(api, options), readers }, options);
}

/** Connects to an API, for the functions of its operations. */
export function connectApi(api: ApiPlace, options: ApiOptions): Connection {
  return connectFully(targetOf(api, options), options);
}

function targetOf(
  api: ApiPlace,
  { credentials = {}, variables = {}, baseUrl: given }: ApiOptions,
): ConnectionTarget {
  const baseUrl = toBaseUrl(given ?? serverAddress(api, {}, variables));
  const secrets = credentialTexts(credentials);
  const fault = faultOfCredentials(api, credentials);
  const refusal: Refusal | undefined =
    checkTarget(baseUrl, secrets.length > 0) ??
    (fault === undefined ? undefined : { kind: "misconfigured", detail: fault });
  const serverOf = (operation: CallDescription): string | undefined =>
    operation.server === undefined || given !== undefined
      ? undefined
      : serverAddress(api, operation, variables);
  const authorizationOf = ({ security = [] }: CallDescription) => authorize(api, credentials, { security });
  const writer: RequestWriter = {
    ...requestWriter,
    refuse: (operation) =>
      refuse(operation, authorizationOf(operation) !== undefined, {
        server: serverOf(operation),
        isSecret: secrets.length > 0,
      }),
    write: (operation, input) => {
      const { path, headers, body } = requestWriter.write(operation, input);
      const {
        headers: own,
        query,
        cookies,
      } = authorizationOf(operation) ?? { headers: {}, query: [], cookies: [] };
      const allCookies = [...(headers["Cookie"] === undefined ? [] : [headers["Cookie"]]), ...cookies];
      return {
        path: query.length === 0 ? path : `${path}${path.includes("?") ? "&" : "?"}${query.join("&")}`,
        headers: { ...headers, ...own, ...(allCookies.length > 0 && { Cookie: allCookies.join("; ") }) },
        body,
        baseUrl: serverOf(operation),
      };
    },
  };
  return {
    baseUrl,
    refusal,
    secrets,
    headers: {},
    writer,
    readFailure: readAnyFailure,
    readers: {},
  };
}

interface Target {
  readonly server: string | undefined;
  readonly isSecret: boolean;
}

function refuse(
  { security = [] }: CallDescription,
  isAuthorized: boolean,
  { server, isSecret }: Target,
): Refusal | undefined {
  if (isAuthorized) return server === undefined ? undefined : checkTarget(server, isSecret);
  const alternatives = security.map((names) => names.map((name) => `"${name}"`).join(" with ")).join(" or ");
  return {
    kind: "misconfigured",
    detail: `the call needs the credential ${alternatives}, which the client was not given`,
  };
}
