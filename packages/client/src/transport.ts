import type { Fetch } from "@cftokens/openapi";
import createOpenapiFetch from "openapi-fetch";
import type { OperationDescription } from "./operation-description.ts";

/** The values of one call, whatever its operation. */
export interface CallInput {
  readonly path?: Readonly<Record<string, unknown>> | undefined;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

/** The answer to one call: what `Response` says, and its body as text. */
export interface RawAnswer {
  readonly response: Response;
  readonly text: string;
}

/** Sends one call through a `Fetch`. Throws what the `Fetch` throws, and what reading the body throws. */
export type Transport = (
  operation: OperationDescription,
  input: CallInput,
  fetch: Fetch,
) => Promise<RawAnswer>;

/**
 * Writes URL, query, body and headers and sends them. The only file that knows openapi-fetch, which gets no more releases.
 * Redirects are not followed: another host would get the credentials.
 */
export function createTransport(baseUrl: string, headers: Readonly<Record<string, string>>): Transport {
  let connection: Connection | undefined;
  return async (operation, input, fetch) => {
    connection ??= connect(baseUrl, headers);
    const { request, nothingToRead } = connection;
    let answer: RawAnswer | undefined;
    await request(operation.method, operation.path, {
      params: { path: input.path ?? {}, query: input.query ?? {} },
      ...(input.body !== undefined && { body: input.body }),
      headers: contentType(operation, input),
      ...(input.signal && { signal: input.signal }),
      // Its own reading of answers loses the text of failures and throws on broken JSON, so it gets none to read.
      fetch: async (sent) => {
        const response = await fetch(sent);
        answer = { response, text: await response.text() };
        return nothingToRead;
      },
    });
    if (answer === undefined) throw new Error("openapi-fetch did not send the call");
    return answer;
  };
}

interface Connection {
  readonly request: UntypedRequest;
  readonly nothingToRead: Response;
}

/** Made at the first call: touching `Request` and `Response` loads Node's fetch, some 50 ms that a start can do without. */
function connect(baseUrl: string, headers: Readonly<Record<string, string>>): Connection {
  const client = createOpenapiFetch<Record<string, never>>({ baseUrl, headers, redirect: "manual" });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- openapi-fetch types calls by its own idea of a document; ours are typed by the generated functions above it
  const request = client.request as unknown as UntypedRequest;
  return { request, nothingToRead: new Response(null, { status: 204 }) };
}

/** A multipart body gets its type, with the boundary, from `FormData` itself. */
function contentType(
  { requestBody }: OperationDescription,
  { body }: CallInput,
): Readonly<Record<string, string>> {
  return body === undefined || requestBody === null || body instanceof FormData
    ? {}
    : { "Content-Type": requestBody.mediaType };
}

type UntypedRequest = (
  method: string,
  path: string,
  options: {
    readonly params: { readonly path: object; readonly query: object };
    readonly body?: unknown;
    readonly headers: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
    readonly fetch: Fetch;
  },
) => Promise<unknown>;
