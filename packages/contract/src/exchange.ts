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

/** The content of a body. "unread": binary, endless or already used up, and so left alone. */
export type Body =
  | { readonly kind: "empty" }
  | { readonly kind: "json"; readonly text: string; readonly value: unknown }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "unread" };

/**
 * Copies an exchange without consuming its messages. Bodies that are not text, or endless
 * (`text/event-stream`), are left unread. The response must not have been read before.
 */
export async function recordExchange(request: Request, response: Response): Promise<Exchange> {
  return {
    request: {
      method: request.method,
      url: request.url,
      headers: Object.fromEntries(request.headers),
      body: await readBody(request),
    },
    response: {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await readBody(response),
    },
  };
}

/** Whether a status says that the request was carried out. */
export function isSuccessStatus(status: number): boolean {
  return status >= 200 && status < 300;
}

/** A body from its text, as it is in recorded traffic. */
export function toBody(text: string): Body {
  if (text === "") return { kind: "empty" };
  try {
    const value: unknown = JSON.parse(text);
    return { kind: "json", text, value };
  } catch {
    return { kind: "text", text };
  }
}

async function readBody(message: Request | Response): Promise<Body> {
  if (message.body === null) return { kind: "empty" };
  if (message.bodyUsed || !isText(message.headers.get("content-type") ?? "")) return { kind: "unread" };
  return toBody(await message.clone().text());
}

function isText(contentType: string): boolean {
  return (
    contentType === "" || (/json|xml|^text\//iu.test(contentType) && !/event-stream/iu.test(contentType))
  );
}
