import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from "node:fs";

/** A file of the program's own, or why it is not read. */
export type OwnFile =
  | { readonly ok: true; readonly text: string; readonly stats: Stats }
  | { readonly ok: false; readonly reason: "missing" | "unreadable" | "irregular" | "too-large" };

/** The bytes that most files of the program's own may have. */
export const mostBytes = 1024 * 1024;

/**
 * Reads a file of the program's own. A pipe, a device or an endless file is not waited for: what is
 * no regular file, or has more bytes than `most`, is not read.
 */
export function readOwnFile(file: string, most: number = mostBytes): OwnFile {
  let descriptor: number | undefined;
  try {
    // oxlint-disable-next-line no-bitwise -- flags of a system call
    descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return { ok: false, reason: "irregular" };
    if (stats.size > most) return { ok: false, reason: "too-large" };
    return { ok: true, text: readFileSync(descriptor, "utf8"), stats };
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    return { ok: false, reason: isMissing ? "missing" : "unreadable" };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
