import { open } from "node:fs/promises";
import { SpecError } from "./spec-error.ts";

/**
 * Reads a text file of a document, as UTF-8 with or without a byte order mark. Throws SpecError for
 * a file that cannot be read, is larger than `largestFile` or has another encoding.
 */
export async function readFileText(file: string): Promise<string> {
  const bytes = await readBytes(file);
  const text = decodeText(bytes, file);
  // Given back at once: several documents of many megabytes are read one after the other.
  if (bytes.buffer instanceof ArrayBuffer) bytes.buffer.transfer(0);
  return text;
}

/** How many bytes one file of a document may have. */
export const largestFile = 64 * 1024 * 1024;

/** Decodes the bytes of a file of a document. Throws SpecError for what is not UTF-8. */
export function decodeText(bytes: Uint8Array, file: string): string {
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  if (isWide || bytes.includes(0)) throw wrongEncoding(file, "is written in UTF-16 or is no text");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replaceAll("\r\n", "\n");
  } catch (error) {
    throw wrongEncoding(file, "is not written in UTF-8", { cause: error });
  }
}

/** The error for a file that is too large. */
export function tooLarge(file: string): SpecError {
  return new SpecError({
    file,
    pointer: "",
    reason: `is larger than ${largestFile / 1024 / 1024} MiB`,
    nextStep: "Take out what is not needed, or divide it.",
  });
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    await using handle = await open(file);
    const { size } = await handle.stat();
    // One more than there should be, so that the end is seen without another piece.
    let bytes = new Uint8Array(Math.min(size, largestFile) + 1);
    let length = 0;
    for (;;) {
      const { bytesRead } = await handle.read(bytes, length);
      length += bytesRead;
      if (length > largestFile) throw tooLarge(file);
      if (bytesRead === 0) return bytes.subarray(0, length);
      if (length === bytes.length) bytes = enlarged(bytes);
    }
  } catch (error) {
    throw error instanceof SpecError ? error : unreadable(file, error);
  }
}

// Of a file that is no ordinary one, or grows, nobody knows how long it is.
function enlarged(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(2 * bytes.length, leastPiece));
  larger.set(bytes);
  return larger;
}

const leastPiece = 64 * 1024;

/**
 * The error for a file that cannot be read or parsed, for a reason that someone else gave. `at` is
 * where, counted from 1.
 */
export function unreadable(
  file: string,
  error: unknown,
  at?: { readonly line: number; readonly column: number },
): SpecError {
  const column = at === undefined ? "" : ` (column ${at.column})`;
  const message = error instanceof Error ? error.message : String(error);
  return new SpecError(
    {
      file,
      ...(at !== undefined && { line: at.line }),
      pointer: "",
      reason: `cannot be read as an OpenAPI document${column}: ${message.trim().replace(/\s+/gu, " ").replace(/\.$/u, "")}`,
      nextStep: "Check that the file exists, is YAML or JSON, and starts with `openapi: 3.1.0`.",
    },
    { cause: error },
  );
}

function wrongEncoding(file: string, reason: string, options?: ErrorOptions): SpecError {
  return new SpecError({ file, pointer: "", reason, nextStep: "Save it as UTF-8." }, options);
}
