import { open } from "node:fs/promises";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { type SafeText, safeText } from "../text/safe-text.ts";

/** What came of handing a secret on. */
export type Delivery =
  | { readonly ok: true; readonly news: SafeText }
  | { readonly ok: false; readonly reason: SafeText };

/**
 * Writes a secret to a new file that only the user can read (mode 0600), without a line break at its end.
 * A file that is there already is never overwritten. A leading `~/` stands for the home folder.
 */
export async function writeSecret(value: string, path: string): Promise<Delivery> {
  const file = resolve(path.startsWith("~/") ? join(homedir(), path.slice(2)) : path);
  try {
    const handle = await open(file, "wx", 0o600);
    try {
      await handle.writeFile(value);
    } finally {
      await handle.close();
    }
    return { ok: true, news: safeText(`Written to ${file} (mode 0600)`) };
  } catch (error) {
    return { ok: false, reason: safeText(wordFailure(file, error)) };
  }
}

function wordFailure(file: string, error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  switch (code) {
    case "EEXIST":
      return `${file} is there already; it is not overwritten: name another file`;
    case "ENOENT":
      return `the folder of ${file} does not exist`;
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return `${file} may not be written`;
    default:
      return `${file} could not be written (${code === "" ? "unknown reason" : code})`;
  }
}
