import {
  type Body,
  type Exchange,
  redactHeaders,
  redactText,
  redactUrl,
  redactValue,
} from "@cftokens/contract";

/** Writes an exchange as a line of a recording, without credentials. */
export function toExchangeLine({ request, response }: Exchange): string {
  const line = {
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
  return `${JSON.stringify(line)}\n`;
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
