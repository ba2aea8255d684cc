import { Buffer } from "node:buffer";
import type { IncomingMessage } from "node:http";
import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from "node:zlib";
import { type Body, longestBody, toBody, tooLong, unread, whyNoText } from "@cftokens/contract";

/**
 * Copies a body while it flows elsewhere. Call it before the message is read, and call its result
 * after the end of the message: it returns the decoded copy.
 */
export function collectBody(message: IncomingMessage): () => Body {
  const reason = whyNoText(message.headers["content-type"] ?? "");
  if (reason !== undefined) return () => unread(reason);
  const chunks: Buffer[] = [];
  let length = 0;
  message.on("data", (chunk: Buffer) => {
    length += chunk.length;
    if (length <= longestBody) chunks.push(chunk);
    else chunks.length = 0;
  });
  return () => (length > longestBody ? unread(tooLong) : decode(Buffer.concat(chunks), message));
}

function decode(bytes: Buffer, { headers }: IncomingMessage): Body {
  const encoding = (headers["content-encoding"] ?? "identity").toLowerCase();
  if (bytes.length === 0) return { kind: "empty" };
  const decompress = decompressors.get(encoding);
  if (decompress === undefined) return unread("in an encoding that is not known");
  try {
    return toBody(decompress(bytes, { maxOutputLength: longestBody }).toString("utf8"));
  } catch (error) {
    const isTooLong = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    return unread(isTooLong ? tooLong : "not in the encoding that its header names");
  }
}

type Decompress = (bytes: Buffer, limit: { readonly maxOutputLength: number }) => Buffer;

const decompressors: ReadonlyMap<string, Decompress> = new Map<string, Decompress>([
  ["identity", (bytes) => bytes],
  ["gzip", gunzipSync],
  ["x-gzip", gunzipSync],
  ["deflate", inflateSync],
  ["br", brotliDecompressSync],
  ["zstd", zstdDecompressSync],
]);
