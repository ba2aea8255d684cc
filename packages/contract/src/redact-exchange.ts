import { redactHeaders, redactText, redactUrl, redactValue } from "@cftokens/credentials";
import type { Body, Exchange } from "./exchange.ts";

/** An exchange as recordings have it: one JSON value, without credentials. */
export interface RecordedExchange {
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    /** JSON, or a text that is the body itself; absent where it was empty or not read. */
    readonly body?: unknown;
  };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: unknown;
  };
}

/**
 * An exchange without credentials, as recordings have it. What only documents mark as a credential
 * is in it still: createHider takes that out.
 */
export function redactExchange({ request, response }: Exchange): RecordedExchange {
  return {
    request: {
      method: request.method,
      url: redactUrl(request.url),
      headers: redactHeaders(request.headers),
      ...toBodyMember(request.body),
    },
    response: {
      status: response.status,
      headers: redactHeaders(response.headers),
      ...toBodyMember(response.body),
    },
  };
}

/** Writes an exchange as a line of a recording, without credentials. */
export function toExchangeLine(exchange: Exchange): string {
  return `${JSON.stringify(redactExchange(exchange))}\n`;
}

// Writes a body. JSON that is a text or null is written as a text, so that it is read as what it
// was.
function toBodyMember(body: Body): { readonly body?: unknown } {
  switch (body.kind) {
    case "json": {
      const value = redactValue(body.value);
      return { body: typeof value === "string" || value === null ? JSON.stringify(value) : value };
    }
    case "text":
      return { body: redactText(body.text) };
    case "empty":
    case "unread":
      return {};
  }
}
