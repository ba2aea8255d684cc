import { requestWriter } from "@cftokens/client/apis";
import type { Authorization } from "@cftokens/openapi/security";
import type { OpenedOperation } from "../catalog/opened-operation.ts";
import type { CallValues } from "./call-values.ts";
import { describeCall } from "./call-description.ts";

/** Where a call goes, what authenticates it, and the media type of its body. */
export interface RequestOptions {
  readonly baseUrl: string;
  readonly authorization: Authorization;
  /** The one that the client sends, unless given. */
  readonly mediaType?: string | undefined;
}

/** A request, or why there can be none. */
export type WrittenRequest =
  | { readonly ok: true; readonly request: Request }
  | { readonly ok: false; readonly reason: string };

/**
 * Writes the request of a call as its document says: styles, body, what is accepted as an answer.
 * Redirects are not followed: another host would get the credentials. There is none where the
 * document itself names what HTTP cannot send; values are judged by checkValues before.
 */
export function writeRequest(
  opened: OpenedOperation,
  values: CallValues,
  { baseUrl, authorization, mediaType }: RequestOptions,
): WrittenRequest {
  const { operation } = describeCall(opened, mediaType);
  const { path, query, header, cookie, body } = values;
  const value = body?.kind === "value" ? { body: body.value } : {};
  const written = requestWriter.write(operation, { path, query, header, cookie, ...value });
  const { Cookie: cookies, ...headers } = written.headers;
  const pairs = [...(cookies === undefined ? [] : [cookies]), ...authorization.cookies];
  const sent = body?.kind === "bytes" ? body.bytes : written.body;
  const contentType = operation.requestBody?.mediaType ?? "application/octet-stream";
  const all = {
    Accept: acceptOf(opened),
    ...headers,
    ...(body?.kind === "bytes" && { "Content-Type": contentType }),
    ...authorization.headers,
    ...(pairs.length > 0 && { Cookie: pairs.join("; ") }),
  };
  try {
    const request = new Request(`${baseUrl}${withQuery(written.path, authorization.query)}`, {
      method: operation.method,
      redirect: "manual",
      headers: all,
      ...(sent !== undefined && { body: sent }),
    });
    return { ok: true, request };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Its message repeats values.
    const reason = `${operation.method} with the headers ${Object.keys(all).join(", ")} cannot be sent`;
    return { ok: false, reason };
  }
}

function withQuery(path: string, pairs: readonly string[]): string {
  return pairs.length === 0 ? path : `${path}${path.includes("?") ? "&" : "?"}${pairs.join("&")}`;
}

// The media types of all documented answers: an error has often another one than a success.
function acceptOf({ operation }: OpenedOperation): string {
  const types = new Set(operation.responses.flatMap(({ content }) => Object.keys(content)));
  return types.size === 0 ? "*/*" : [...types].join(", ");
}
