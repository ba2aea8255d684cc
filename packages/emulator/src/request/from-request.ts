import type { ApiRequest } from "./api-request.ts";

/** Reads a request of the Fetch API. */
export function fromRequest(request: Request): ApiRequest {
  const { pathname, search } = new URL(request.url);
  return {
    method: request.method,
    path: pathname,
    query: search.slice(1),
    headers: request.headers,
    readBytes: (most) => readBytes(request, most),
  };
}

async function readBytes(request: Request, most: number): Promise<Uint8Array | undefined> {
  const announced = request.headers.get("content-length");
  if (announced !== null && /^\d+$/u.test(announced)) {
    if (Number(announced) > most) return undefined;
    const bytes = new Uint8Array(await request.arrayBuffer());
    return bytes.length > most ? undefined : bytes;
  }
  return request.body === null ? new Uint8Array() : await readStream(request.body, most);
}

// Stops reading a body of unknown length at the limit.
async function readStream(body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array | undefined> {
  // One buffer that grows: a chunk may be a byte, and an object for each would be a hundred.
  const buffer = new ArrayBuffer(0, { maxByteLength: most });
  for await (const chunk of body) {
    const length = buffer.byteLength;
    if (length + chunk.byteLength > most) return undefined;
    buffer.resize(length + chunk.byteLength);
    new Uint8Array(buffer).set(chunk, length);
  }
  return new Uint8Array(buffer);
}
