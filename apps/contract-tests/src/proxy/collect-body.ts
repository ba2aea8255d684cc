import { Buffer } from "node:buffer";
import type { IncomingMessage } from "node:http";
import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from "node:zlib";
import { type Body, toBody } from "@cftokens/contract";

/** Bytes of a body that are kept to be judged; a longer one passes through unjudged. */
const longestBody = 16 * 1024 * 1024;

/**
 * Keeps a copy of a body while it flows elsewhere, and gives it back decoded. Call it before the message is read, and
 * the result after its end.
 */
export function collectBody(message: IncomingMessage): () => Body {
  const type = message.headers["content-type"] ?? "";
  if (type !== "" && (!/json|xml|^text\//i.test(type) || /event-stream/i.test(type)))
    return () => ({ kind: "unread" });
  const chunks: Buffer[] = [];
  let length = 0;
  message.on("data", (chunk: Buffer) => {
    length += chunk.length;
    if (length <= longestBody) chunks.push(chunk);
  });
  return () => (length > longestBody ? { kind: "unread" } : decode(Buffer.concat(chunks), message));
}

function decode(bytes: Buffer, { headers }: IncomingMessage): Body {
  const encoding = headers["content-encoding"] ?? "identity";
  if (bytes.length === 0) return { kind: "empty" };
  try {
    return toBody(decompress(bytes, encoding.toLowerCase()).toString("utf8"));
  } catch {
    return { kind: "unread" };
  }
}

function decompress(bytes: Buffer, encoding: string): Buffer {
  const limit = { maxOutputLength: longestBody };
  switch (encoding) {
    case "identity":
      return bytes;
    case "gzip":
    case "x-gzip":
      return gunzipSync(bytes, limit);
    case "deflate":
      return inflateSync(bytes, limit);
    case "br":
      return brotliDecompressSync(bytes, limit);
    case "zstd":
      return zstdDecompressSync(bytes, limit);
    default:
      throw new TypeError(`The encoding ${encoding} is not known.`);
  }
}
