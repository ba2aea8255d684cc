/** The body of an answer, read piece by piece. */
export interface BodyReading {
  /** The body; undefined when it is longer than allowed, and nothing of it is kept. */
  readonly bytes: Promise<Uint8Array | undefined>;
  /** Gives up the body, and with it its connection. */
  readonly cancel: () => void;
}

/** How many bytes the body of an answer may have, unpacked. */
export const defaultMostBodyBytes = 16 * 1024 * 1024;

/**
 * Reads the body of an answer, as `Response.bytes` does, but stops at a number of bytes: a
 * body without end, or one that unpacks to gigabytes, would take all memory.
 */
export function readBody({ body }: Response, mostBytes: number): BodyReading {
  if (body === null) return { bytes: Promise.resolve(new Uint8Array()), cancel: () => undefined };
  const reader = body.getReader();
  const cancel = () => void reader.cancel().catch(() => undefined);
  return { bytes: collect(reader, mostBytes, cancel), cancel };
}

async function collect(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  mostBytes: number,
  cancel: () => void,
): Promise<Uint8Array | undefined> {
  let held: Uint8Array = new Uint8Array();
  let length = 0;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- the pieces come one after the other
    const { done, value } = await reader.read();
    if (done) return held.subarray(0, length);
    if (length + value.byteLength > mostBytes) {
      cancel();
      return undefined;
    }
    held = length === 0 ? value : appended(held, length, value);
    length += value.byteLength;
  }
}

// Room is doubled when it is used up, so that a million small pieces take no more of it than one
// large piece.
function appended(held: Uint8Array, length: number, piece: Uint8Array): Uint8Array {
  const needed = length + piece.byteLength;
  const roomy = held.length >= needed ? held : new Uint8Array(2 * needed);
  if (roomy !== held) roomy.set(held.subarray(0, length));
  roomy.set(piece, length);
  return roomy;
}
