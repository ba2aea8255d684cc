import { isTextual, mediaKind } from "@cftokens/openapi/json";
import { beyondBounds } from "./json-bounds.ts";

/**
 * One request and its answer, as plain data that can be kept, judged again and written to a file.
 */
export interface Exchange {
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: Body;
  };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: Body;
  };
}

/**
 * The content of a body. "unread" is left alone, for a reason that is to be read after "not
 * judged": it is binary, endless, already used up, too long, too deep, or of too many values.
 */
export type Body =
  | { readonly kind: "empty" }
  | { readonly kind: "json"; readonly text: string; readonly value: unknown }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "unread"; readonly reason: string };

/** The longest body, in bytes, that is read and judged. */
export const longestBody = 16 * 1024 * 1024;

/**
 * Copies an exchange without consuming its messages. Bodies that are not text, endless
 * (`text/event-stream`), or longer than `longestBody` are left unread. The response must not have
 * been read before.
 */
export async function recordExchange(request: Request, response: Response): Promise<Exchange> {
  return {
    request: toRequest(request, await readBody(copyOf(request), whyUnread)),
    response: toResponse(response, await readBody(copyOf(response), whyUnread)),
  };
}

/**
 * Reads a request that is to be sent, and gives one to send in its place: a copy of it would be
 * sent in pieces, which takes longer.
 */
export async function readRequest(
  request: Request,
): Promise<{ readonly read: Exchange["request"]; readonly request: Request }> {
  if (request.body === null || whyNoText(typeOf(request)) !== undefined)
    return { read: toRequest(request, await readBody(request, whyNoText)), request };
  const text = await request.text();
  const body = text.length > longestBody ? unread(tooLong) : toBody(text);
  return {
    read: toRequest(request, body),
    request: new Request(request, { method: request.method, body: text }),
  };
}

/**
 * Reads an answer that nobody else reads: it uses it up. An event stream must have an end, and is
 * read.
 */
export async function readResponse(response: Response): Promise<Exchange["response"]> {
  return toResponse(response, await readBody(response, whyNoText));
}

function toRequest({ method, url, headers }: Request, body: Body): Exchange["request"] {
  return { method, url, headers: Object.fromEntries(headers), body };
}

function toResponse({ status, headers }: Response, body: Body): Exchange["response"] {
  return { status, headers: Object.fromEntries(headers), body };
}

/** Whether a status says that the request was carried out. */
export function isSuccessStatus(status: number): boolean {
  return status >= 200 && status < 300;
}

/** A body from its text, as it is in recorded traffic. JSON that is too deep, or of too many
 * values, is left unread. */
export function toBody(text: string): Body {
  if (text === "") return { kind: "empty" };
  const value = parseJson(text);
  if (value === undefined) return { kind: "text", text };
  const reason = beyondBounds(value);
  return reason === undefined ? { kind: "json", text, value } : unread(reason);
}

/**
 * Why a body of this content type, which may be still on its way, is left unread; undefined where
 * it is read.
 */
export function whyUnread(contentType: string): string | undefined {
  return mediaKind(contentType) === "event-stream" ? "an event stream" : whyNoText(contentType);
}

/** As whyUnread, of a body that is there as a whole. */
export function whyNoText(contentType: string): string | undefined {
  if (contentType === "") return undefined;
  const kind = mediaKind(contentType);
  if (kind === "form") return "a form";
  return isTextual(kind) ? undefined : "binary";
}

/** A body that is left alone, for a reason. */
export function unread(reason: string): Body {
  return { kind: "unread", reason };
}

/** Why a body of more than `longestBody` is left unread. */
export const tooLong = `over ${longestBody / 1024 / 1024} MiB`;

// What was used up has no copy, and one without a body needs none.
function copyOf<Message extends Request | Response>(message: Message): Message;
function copyOf(message: Request | Response): Request | Response {
  const isRead = message.body !== null && !message.bodyUsed && whyUnread(typeOf(message)) === undefined;
  return isRead ? message.clone() : message;
}

function typeOf({ headers }: Request | Response): string {
  return headers.get("content-type") ?? "";
}

async function readBody(message: Request | Response, whyNot: typeof whyUnread): Promise<Body> {
  if (message.body === null) return { kind: "empty" };
  const reason = whyNot(typeOf(message));
  if (reason !== undefined) return unread(reason);
  if (message.bodyUsed) return unread("already read");
  const text = await readText(message);
  return text === undefined ? unread(tooLong) : toBody(text);
}

// The text of a body; undefined, and no more of it is read, when it is longer than `longestBody`.
async function readText({ body }: Request | Response): Promise<string | undefined> {
  if (body === null) return "";
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let [text, length] = ["", 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.byteLength;
    if (length > longestBody) {
      // A copy is given up when the other one is, too: nobody can wait for that here.
      void reader.cancel().catch(() => {});
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

// Parses JSON; undefined for a text that is not JSON.
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
