import { isDeeperThan } from "@cftokens/openapi/json";
import type { ApiFailure } from "../answers/api-answer.ts";
import { apiFailures } from "../answers/api-failures.ts";
import type { ApiRequest } from "./api-request.ts";
import { goOn, type MaybeLater } from "../values/maybe-later.ts";

/** The largest body that is read, in bytes; the API's limit is not documented. */
export const mostBodyBytes = 1024 * 1024;

// The deepest nesting of a body's JSON; the documented bodies need 8 levels.
const deepest = 100;

export interface ReadBody {
  readonly ok: true;
  readonly value: unknown;
}

/**
 * Reads the JSON body of a request, up to a limit of size and of depth; undefined if none is sent
 * and none is required. Refuses other content types and invalid JSON or UTF-8 (observed: 9207,
 * 6007). The refusal is a value, so that it can be told after those of credentials and permissions.
 */
export function readBody(
  request: Pick<ApiRequest, "headers" | "readBytes">,
  { required }: { readonly required: boolean },
): MaybeLater<ReadBody | ApiFailure> {
  const isJson = /^application\/json\s*(;|$)/iu.test(request.headers.get("content-type") ?? "");
  if (required && !isJson) return apiFailures.wrongContentType();
  return goOn(request.readBytes(mostBodyBytes), (bytes) => {
    if (bytes === undefined) return apiFailures.bodyTooLarge();
    if (bytes.length === 0 && !required) return { ok: true, value: undefined };
    return isJson ? parseBody(bytes) : apiFailures.wrongContentType();
  });
}

function parseBody(bytes: Uint8Array): ReadBody | ApiFailure {
  try {
    const text = decoder.decode(bytes);
    if (isDeeperThan(deepest, text)) return apiFailures.bodyTooDeep(deepest);
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return apiFailures.malformedJson();
  }
}

const decoder = new TextDecoder("utf-8", { fatal: true });
