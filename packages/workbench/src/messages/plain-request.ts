import { PlainHeaders } from "./plain-headers.ts";

/** What makes a request that has no body. */
export interface RequestParts {
  readonly url: string;
  readonly method: string;
  readonly headers: PlainHeaders;
  readonly redirect: RequestRedirect;
  /** Undefined where nothing ends it. */
  readonly signal: AbortSignal | undefined;
}

/** The standard's `Request` for one without body, without what Node loads for its own. */
export class PlainRequest implements Request {
  readonly body = null;
  readonly bodyUsed = false;
  readonly cache = "default";
  readonly credentials = "same-origin";
  readonly destination = "";
  readonly duplex = "half";
  readonly integrity = "";
  readonly keepalive = false;
  readonly mode = "cors";
  readonly referrer = "about:client";
  readonly referrerPolicy = "";
  readonly url: string;
  readonly method: string;
  readonly headers: PlainHeaders;
  readonly redirect: RequestRedirect;
  #signal: AbortSignal | undefined;

  constructor({ url, method, headers, redirect, signal }: RequestParts) {
    this.url = url;
    this.method = method;
    this.headers = headers;
    this.redirect = redirect;
    this.#signal = signal;
  }

  get signal(): AbortSignal {
    this.#signal ??= new AbortController().signal;
    return this.#signal;
  }

  /** The same request as Node has it. */
  toGlobal(): Request {
    const { url, method, headers, redirect } = this;
    const signal = this.#signal;
    return new globalThis.Request(url, {
      method,
      headers: [...headers],
      redirect,
      ...(signal !== undefined && { signal }),
    });
  }

  clone(): PlainRequest {
    return new PlainRequest({ ...this.parts(), headers: new PlainHeaders(this.headers) });
  }

  parts(): RequestParts {
    const { url, method, headers, redirect } = this;
    return { url, method, headers, redirect, signal: this.#signal };
  }

  async text(): Promise<string> {
    return "";
  }

  async json(): Promise<unknown> {
    return JSON.parse("");
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return new ArrayBuffer(0);
  }

  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return new Uint8Array();
  }

  async blob(): Promise<Blob> {
    return this.toGlobal().blob();
  }

  async formData(): Promise<FormData> {
    return this.toGlobal().formData();
  }
}

/** A request, of Node's own kind where it is more than a `PlainRequest` can be. */
export function createRequest(input: RequestInfo | URL, init: RequestInit = {}): Request {
  const parts = partsOf(input, init);
  if (parts !== undefined) return new PlainRequest(parts);
  return new globalThis.Request(input instanceof PlainRequest ? input.toGlobal() : input, init);
}

function partsOf(input: RequestInfo | URL, init: RequestInit): RequestParts | undefined {
  const from = input instanceof PlainRequest ? input.parts() : partsOfAddress(input);
  if (from === undefined || !Object.keys(init).every((name) => plainMembers.has(name))) return undefined;
  const {
    method = from.method,
    headers = from.headers,
    redirect = from.redirect,
    signal = from.signal,
  } = init;
  if (!plainMethods.has(method) || !redirects.has(redirect)) return undefined;
  if (signal !== undefined && !(signal instanceof AbortSignal)) return undefined;
  return { url: from.url, method, headers: new PlainHeaders(headers), redirect, signal };
}

// Undefined for what Node's refuses.
function partsOfAddress(input: unknown): RequestParts | undefined {
  const url = typeof input === "string" && URL.canParse(input) ? new URL(input) : input;
  if (!(url instanceof URL) || url.username !== "" || url.password !== "") return undefined;
  return {
    url: url.href,
    method: "GET",
    headers: new PlainHeaders(),
    redirect: "follow",
    signal: undefined,
  };
}

const plainMembers: ReadonlySet<string> = new Set(["method", "headers", "redirect", "signal"]);
const plainMethods: ReadonlySet<string> = new Set([
  "GET",
  "HEAD",
  "POST",
  "PUT",
  "PATCH",
  "DELETE",
  "OPTIONS",
]);
const redirects: ReadonlySet<string> = new Set(["follow", "manual", "error"]);
