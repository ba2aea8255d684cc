import createOpenapiFetch from "openapi-fetch";
import type { CallInput } from "./call-input.ts";
import type { OperationDescription } from "./operation-description.ts";
import type { RequestWriter, WrittenRequest } from "./request-writer.ts";

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

export interface TransportOptions {
  readonly baseUrl: string;
  /** Sent with every request. */
  readonly headers: Readonly<Record<string, string>>;
  readonly writer: RequestWriter | undefined;
}

/**
 * The only file that knows openapi-fetch, which gets no more releases. It builds requests, and
 * neither sends them nor reads answers: its own reading loses the text of failures and throws on
 * broken JSON. Redirects are not followed: another host would get the credentials.
 */
export function createTransport({ baseUrl, headers: baseHeaders, writer }: TransportOptions): Transport {
  let write: UntypedRequest | undefined;
  return (operation, input, signal) => {
    write ??= connect(baseUrl, baseHeaders);
    let request: Request | undefined;
    const written = writer?.write(operation, input);
    const values: WrittenValues = {
      ...(written === undefined ? plainValues(input) : writtenValues(written)),
      fetch: (made) => {
        request = made;
        return neverAnswered();
      },
    };
    const headers = written?.headers ?? contentType(operation, input.body);
    // Most calls have neither, and a member costs time even when it is undefined.
    const isPlain = headers === undefined && signal === undefined;
    const settled = write(
      operation.method,
      written?.path ?? operation.path,
      isPlain ? values : { ...values, headers, signal },
    );
    return request ?? settled.then(refuseUnwritten);
  };
}

function plainValues({ path = {}, query = {}, body }: CallInput): Omit<WrittenValues, "fetch"> {
  return { params: { path, query }, body };
}

// Path and body are what is sent: nothing is left to write.
function writtenValues({ body, baseUrl }: WrittenRequest): Omit<WrittenValues, "fetch"> {
  return { baseUrl, params: {}, body, bodySerializer: (same) => same };
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

// openapi-fetch sends JSON by default, which has other names too.
function contentType(
  { requestBody }: OperationDescription,
  body: unknown,
): Readonly<Record<string, string>> | undefined {
  if (body === undefined || requestBody === null || requestBody.mediaType === "application/json")
    return undefined;
  return { "Content-Type": requestBody.mediaType };
}

interface WrittenValues {
  readonly baseUrl?: string | undefined;
  readonly params: { readonly path?: object; readonly query?: object };
  readonly body: unknown;
  readonly bodySerializer?: (body: unknown) => unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly fetch: (request: Request) => Promise<never>;
}

type UntypedRequest = (method: string, path: string, values: WrittenValues) => Promise<unknown>;
