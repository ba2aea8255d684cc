import { serverAddress } from "@cftokens/client/apis";
import { isJsonMediaType, isJsonObject } from "@cftokens/openapi/json";
import { bytesMark } from "@cftokens/workbench/equivalents";
import type { CurlRequest } from "./read-curl.ts";
import type { ShownOperation } from "./shown-project.ts";

/** A request in the form in which that of a client and that of curl can be compared. */
export interface ComparedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON as a value, a form decoded; undefined for bytes and parts. */
  readonly data: unknown;
}

/** What the generated client sends for an operation, every credential being `credential`. */
export async function sentRequest(
  module: Readonly<Record<string, unknown>>,
  { api, operation, input: { path, query, header, cookie, body } }: ShownOperation,
  credential: string,
): Promise<ComparedRequest> {
  const sent: Request[] = [];
  const fetch = async (request: Request) => {
    sent.push(request);
    return new Response(null, { status: 204 });
  };
  const credentials = Object.fromEntries(
    Object.entries(api.schemes)
      .filter(([, { kind }]) => kind !== "connection")
      .map(([name, { kind }]) => [
        name,
        kind === "basic" ? { username: credential, password: credential } : credential,
      ]),
  );
  // A client sends no credentials unencrypted, and no request nowhere.
  const address = serverAddress(api, operation);
  const baseUrl = /^http:/iu.test(address)
    ? address.replace(/^http:/iu, "https:")
    : /^https:/iu.test(address)
      ? undefined
      : `https://HOST${address}`;
  const options = { fetch, credentials, retry: { attempts: 1 }, ...(baseUrl !== undefined && { baseUrl }) };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the module that was generated
  const create = module[api.factory] as (given: object) => Readonly<Record<string, Function>>;
  const answer: unknown = await create(options)[operation.name]?.({
    path,
    query,
    header,
    cookie,
    body: withBytes(body),
  });
  const [request] = sent;
  if (request === undefined) throw new Error(`${operation.id} is not sent: ${JSON.stringify(answer)}`);
  return compared({
    method: request.method,
    url: request.url,
    headers: Object.fromEntries(request.headers),
    data: request.body === null ? undefined : await request.text(),
  });
}

/** What a command line of curl sends. */
export function curlRequest({ words, ...request }: CurlRequest): ComparedRequest {
  const isForm = words.includes("--form") || words.includes("--form-string");
  const headers = { ...request.headers, ...(isForm && { "content-type": "multipart/form-data" }) };
  return compared({ ...request, headers });
}

interface TextRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly data: string | undefined;
}

function compared({ method, url, headers: written, data }: TextRequest): ComparedRequest {
  const { "content-type": type = "", ...others } = written;
  const [essence = ""] = type.split("; boundary=");
  const isText = essence !== "multipart/form-data" && data !== bytesMark;
  return {
    method,
    url: new URL(url.replace(/^http:/u, "https:")).href,
    headers: { ...others, ...(essence !== "" && { "content-type": essence }) },
    data: data === undefined || !isText ? undefined : valueOf(data, essence),
  };
}

function valueOf(data: string, type: string): unknown {
  if (isJsonMediaType(type)) return JSON.parse(data);
  return type === "application/x-www-form-urlencoded" ? decodeURIComponent(data) : data;
}

function withBytes(body: unknown): unknown {
  if (body === bytesMark) return new Blob([bytesMark]);
  if (Array.isArray(body)) return body.map(withBytes);
  if (!isJsonObject(body)) return body;
  return Object.fromEntries(Object.entries(body).map(([name, member]) => [name, withBytes(member)]));
}
