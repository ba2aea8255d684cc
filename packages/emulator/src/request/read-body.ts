import { isDeeperThan } from "@cftokens/openapi/json";
import type { ApiFailure } from "../answers/api-answer.ts";
import { apiFailures } from "../answers/api-failures.ts";

// The largest body that is read, in bytes; the API's limit is not documented.
const mostBytes = 1024 * 1024;

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
export async function readBody(
  request: Request,
  { required }: { readonly required: boolean },
): Promise<ReadBody | ApiFailure> {
  const isJson = /^application\/json\s*(;|$)/iu.test(request.headers.get("content-type") ?? "");
  if (required && !isJson) return apiFailures.wrongContentType();
  const bytes = await readBytes(request);
  if (bytes === undefined) return apiFailures.bodyTooLarge();
  if (bytes.length === 0 && !required) return { ok: true, value: undefined };
  if (!isJson) return apiFailures.wrongContentType();
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (isDeeperThan(deepest, text)) return apiFailures.bodyTooDeep(deepest);
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return apiFailures.malformedJson();
  }
}

async function readBytes(request: Request): Promise<Uint8Array | undefined> {
  const announced = request.headers.get("content-length");
  if (announced !== null && /^\d+$/u.test(announced)) {
    if (Number(announced) > mostBytes) return undefined;
    const bytes = new Uint8Array(await request.arrayBuffer());
    return bytes.length > mostBytes ? undefined : bytes;
  }
  return request.body === null ? new Uint8Array() : await readStream(request.body);
}

// Stops reading a body of unknown length at the limit.
async function readStream(body: ReadableStream<Uint8Array>): Promise<Uint8Array | undefined> {
  // One buffer that grows: a chunk may be a byte, and an object for each would be a hundred.
  const buffer = new ArrayBuffer(0, { maxByteLength: mostBytes });
  for await (const chunk of body) {
    const length = buffer.byteLength;
    if (length + chunk.byteLength > mostBytes) return undefined;
    buffer.resize(length + chunk.byteLength);
    new Uint8Array(buffer).set(chunk, length);
  }
  return new Uint8Array(buffer);
}
