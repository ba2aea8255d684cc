import { open } from "node:fs/promises";
import { SpecError } from "./spec-error.ts";

/**
 * Reads a text file of a document, as UTF-8 with or without a byte order mark. Throws SpecError for
 * a file that cannot be read, is larger than `largestFile` or has another encoding.
 */
export async function readFileText(file: string): Promise<string> {
  return decodeText(await readBytes(file), file);
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
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    await using handle = await open(file);
    for await (const chunk of handle.createReadStream({ autoClose: false })) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size > largestFile) throw tooLarge(file);
      chunks.push(bytes);
    }
  } catch (error) {
    throw error instanceof SpecError ? error : unreadable(file, error);
  }
  return Buffer.concat(chunks);
}

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
