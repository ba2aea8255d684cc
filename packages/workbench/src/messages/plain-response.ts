import { Readable } from "node:stream";
import { PlainHeaders } from "./plain-headers.ts";

type PlainBody = string | ReadableStream<Uint8Array<ArrayBuffer>> | null;

interface ResponseParts {
  readonly body: PlainBody;
  readonly status: number;
  readonly statusText: string;
  readonly headers: PlainHeaders;
}

/**
 * The standard's `Response` for a text, a stream or nothing, without what Node loads for its own
 * until somebody asks for more than the stream or the text.
 */
export class PlainResponse implements Response {
  readonly redirected = false;
  readonly type = "default";
  readonly url = "";
  readonly status: number;
  readonly statusText: string;
  readonly headers: PlainHeaders;
  // Set until a stream of it was asked for, or it was read.
  #text: string | undefined;
  #stream: ReadableStream<Uint8Array<ArrayBuffer>> | null = null;
  #whole: Response | undefined;

  constructor({ body, status, statusText, headers }: ResponseParts) {
    this.status = status;
    this.statusText = statusText;
    this.headers = headers;
    if (typeof body === "string") this.#text = body;
    else this.#stream = body;
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  get body(): ReadableStream<Uint8Array<ArrayBuffer>> | null {
    if (this.#text !== undefined) {
      this.#stream = streamOf(this.#text);
      this.#text = undefined;
    }
    return this.#stream;
  }

  get bodyUsed(): boolean {
    return this.#stream !== null && isDisturbed(this.#stream);
  }

  clone(): Response {
    const { status, statusText } = this;
    const headers = new PlainHeaders(this.headers);
    if (this.#text !== undefined) return new PlainResponse({ body: this.#text, status, statusText, headers });
    if (this.#stream === null) return new PlainResponse({ body: null, status, statusText, headers });
    if (this.bodyUsed || this.#stream.locked) return this.#toGlobal().clone();
    const [own, other] = this.#stream.tee();
    this.#stream = own;
    return new PlainResponse({ body: other, status, statusText, headers });
  }

  async text(): Promise<string> {
    return this.#toGlobal().text();
  }

  async json(): Promise<unknown> {
    return this.#toGlobal().json();
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return this.#toGlobal().arrayBuffer();
  }

  async bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return this.#toGlobal().bytes();
  }

  async blob(): Promise<Blob> {
    return this.#toGlobal().blob();
  }

  async formData(): Promise<FormData> {
    return this.#toGlobal().formData();
  }

  #toGlobal(): Response {
    const { status, statusText, headers } = this;
    this.#whole ??= new globalThis.Response(this.body, { status, statusText, headers: [...headers] });
    return this.#whole;
  }
}

/** A response, of Node's own kind where it is more than a `PlainResponse` can be. */
export function createResponse(body: BodyInit | null = null, init: ResponseInit = {}): Response {
  const { status = 200, statusText = "", headers } = init;
  if (!isPlainBody(body) || !isPlainStatus(status, body) || !/^[\t\x20-\x7E]*$/u.test(statusText))
    return new globalThis.Response(body, init);
  const own = new PlainHeaders(headers);
  if (typeof body === "string" && !own.has("content-type"))
    own.set("content-type", "text/plain;charset=UTF-8");
  return new PlainResponse({ body, status, statusText, headers: own });
}

function isPlainBody(body: BodyInit | null): body is PlainBody {
  return typeof body === "string" || body === null || (body instanceof ReadableStream && isFresh(body));
}

function isPlainStatus(status: number, body: PlainBody): boolean {
  const isAny = Number.isInteger(status) && status >= 200 && status <= 599;
  return isAny && (body === null || !bodiless.has(status));
}

function isFresh(stream: ReadableStream): boolean {
  return !stream.locked && !isDisturbed(stream);
}

// Whether anything of it was read. Node tells it of streams of both kinds, and types one of them.
function isDisturbed(stream: unknown): boolean {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as said above
  return Readable.isDisturbed(stream as Readable);
}

function streamOf(text: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    start(controller) {
      if (text !== "") controller.enqueue(encoder.encode(text));
      controller.close();
    },
  });
}

const encoder = new TextEncoder();
/** The statuses whose answers have no body (Fetch Standard, null body status). */
export const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);
