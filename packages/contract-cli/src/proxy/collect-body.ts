import { Buffer } from "node:buffer";
import type { IncomingMessage } from "node:http";
import { brotliDecompressSync, gunzipSync, inflateSync, zstdDecompressSync } from "node:zlib";
import { type Body, toBody } from "@cftokens/contract";

// The longest body, in bytes, that is kept and judged.
const longestBody = 16 * 1024 * 1024;

/** A body, or the reason why it was not read. */
export interface CollectedBody {
  readonly body: Body;
  readonly unread?: string;
}

/**
 * Copies a body while it flows elsewhere. Call it before the message is read, and call its result
 * after the end of the message: it returns the decoded copy.
 */
export function collectBody(message: IncomingMessage): () => CollectedBody {
  const type = message.headers["content-type"] ?? "";
  if (/event-stream/iu.test(type)) return () => unread("an event stream");
  if (type !== "" && !/json|xml|^text\//iu.test(type)) return () => unread("binary");
  const chunks: Buffer[] = [];
  let length = 0;
  message.on("data", (chunk: Buffer) => {
    length += chunk.length;
    if (length <= longestBody) chunks.push(chunk);
    else chunks.length = 0;
  });
  return () => (length > longestBody ? unread("over 16 MiB") : decode(Buffer.concat(chunks), message));
}

function unread(reason: string): CollectedBody {
  return { body: { kind: "unread" }, unread: reason };
}

function decode(bytes: Buffer, { headers }: IncomingMessage): CollectedBody {
  const encoding = (headers["content-encoding"] ?? "identity").toLowerCase();
  if (bytes.length === 0) return { body: { kind: "empty" } };
  const decompress = decompressors[encoding];
  if (decompress === undefined) return unread("in an encoding that is not known");
  try {
    return { body: toBody(decompress(bytes, { maxOutputLength: longestBody }).toString("utf8")) };
  } catch (error) {
    const isTooLong = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    return unread(isTooLong ? "over 16 MiB" : "not in the encoding that its header names");
  }
}

type Decompress = (bytes: Buffer, limit: { readonly maxOutputLength: number }) => Buffer;

const decompressors: Readonly<Record<string, Decompress>> = {
  identity: (bytes) => bytes,
  gzip: gunzipSync,
  "x-gzip": gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
  zstd: zstdDecompressSync,
};
