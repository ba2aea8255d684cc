import createOpenapiFetch from "openapi-fetch";
import type { CallOptions } from "./call-options.ts";
import type { OperationDescription } from "./operation-description.ts";
import { isJsonObject } from "@cftokens/openapi/json";

/** The values of one call, whatever its operation. */
export interface CallInput extends CallOptions {
  readonly path?: Values | undefined;
  readonly query?: Values | undefined;
  readonly header?: Values | undefined;
  readonly cookie?: Values | undefined;
  readonly body?: unknown;
}

type Values = Readonly<Record<string, unknown>>;

/**
 * Builds the request of one call: URL, query, body and headers. It returns a promise, which
 * rejects, only for a body that cannot be serialised: a promise for every call would cost more than
 * the building.
 */
export type Transport = (
  operation: OperationDescription,
  input: CallInput,
  signal: AbortSignal | undefined,
) => Request | Promise<never>;

/**
 * The only file that knows openapi-fetch, which gets no more releases. It builds requests, and
 * neither sends them nor reads answers: its own reading loses the text of failures and throws on
 * broken JSON. Redirects are not followed: another host would get the credentials.
 */
export function createTransport(baseUrl: string, baseHeaders: Readonly<Record<string, string>>): Transport {
  let write: UntypedRequest | undefined;
  return (operation, { path = {}, query = {}, header, cookie, body }, signal) => {
    write ??= connect(baseUrl, baseHeaders);
    let request: Request | undefined;
    const values: WrittenValues = {
      params: { path, query },
      body,
      fetch: (written) => {
        request = written;
        return neverAnswered();
      },
    };
    const type = contentType(operation, body);
    const headers = header || cookie ? { ...writeHeaders(header, cookie), ...type } : type;
    // Most calls have neither, and a member costs time even when it is undefined.
    const isPlain = headers === undefined && signal === undefined;
    const settled = write(
      operation.method,
      operation.path,
      isPlain ? values : { ...values, headers, signal },
    );
    return request ?? settled.then(refuseUnwritten);
  };
}

// Made at the first call: touching `Request` loads Node's fetch, some 50 ms that a start can do
// without.
function connect(baseUrl: string, headers: Readonly<Record<string, string>>): UntypedRequest {
  const client = createOpenapiFetch<Record<string, never>>({ baseUrl, headers, redirect: "manual" });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- openapi-fetch types calls by its own idea of a document; ours are typed by the generated functions above it
  return client.request as unknown as UntypedRequest;
}

// openapi-fetch is done once the request is built; its promise is left to the garbage collector.
function neverAnswered(): Promise<never> {
  return new Promise(() => undefined);
}

function refuseUnwritten(): never {
  throw new Error("openapi-fetch did not write the request");
}

// openapi-fetch sends JSON by default; `FormData` sets the type of a multipart body and its
// boundary.
function contentType(
  { requestBody }: OperationDescription,
  body: unknown,
): Readonly<Record<string, string>> | undefined {
  if (body === undefined || requestBody === null || requestBody.mediaType === "application/json")
    return undefined;
  return body instanceof FormData ? undefined : { "Content-Type": requestBody.mediaType };
}

// OpenAPI ignores parameters for these headers: they follow from what is sent and who sends it
// (Parameter Object, `name`).
const notParameters: ReadonlySet<string> = new Set(["accept", "authorization", "content-type"]);

function writeHeaders(header: Values = {}, cookie: Values = {}): Readonly<Record<string, string>> {
  const headers = given(header).filter(([name]) => !notParameters.has(name.toLowerCase()));
  const cookies = given(cookie).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return { ...Object.fromEntries(headers), ...(cookies.length > 0 && { Cookie: cookies.join("; ") }) };
}

function given(values: Values): readonly (readonly [string, string])[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [[name, textOf(value)] as const],
  );
}

// A list or an object as its parts with commas between: style `simple`, which headers have
// (OpenAPI, Style Values).
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(textOf).join(",");
  return isJsonObject(value) ? Object.entries(value).flat().map(textOf).join(",") : JSON.stringify(value);
}

interface WrittenValues {
  readonly params: { readonly path: object; readonly query: object };
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly fetch: (request: Request) => Promise<never>;
}

type UntypedRequest = (method: string, path: string, values: WrittenValues) => Promise<unknown>;
