import { randomUUID } from "node:crypto";
import { type FileHandle, link, lstat, open, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type SafeText, safeText } from "../text/safe-text.ts";
import type { Delivery } from "./delivery.ts";

/**
 * A place in a folder that is ready for a secret. Under its name there is no file before the secret
 * is in it.
 */
export interface SecretFile {
  /** Writes the secret, without a line break at its end. */
  readonly write: (secret: string) => Promise<Delivery>;
  /** Gives the place back: nothing stays in the folder. */
  readonly discard: () => Promise<void>;
}

/** A file for a secret, or why there can be none. */
export type OpenedSecretFile =
  | { readonly ok: true; readonly file: SecretFile }
  | { readonly ok: false; readonly reason: SafeText };

/**
 * Opens a new file that only the user can read (mode 0600), and proves that it can be written. The
 * secret goes to a file beside it, which gets the name last: a program that is killed leaves
 * nothing that would be in the way of the next try. A file that is there already is never
 * overwritten, unless it is empty. A leading `~/` is the home folder.
 */
export async function openSecretFile(path: string, home: string): Promise<OpenedSecretFile> {
  const name = resolve(path.startsWith("~/") ? join(home, path.slice(2)) : path);
  const partial = `${name}.${randomUUID().slice(0, 8)}.partial`;
  try {
    if (!(await isFree(name)))
      return { ok: false, reason: safeText(`${name} already exists; name another file`) };
    const handle = await openNew(partial);
    return {
      ok: true,
      file: {
        write: async (secret) => writeAndName(handle, { secret, partial, name }),
        discard: async () => removeNew(handle, partial),
      },
    };
  } catch (error) {
    return { ok: false, reason: wordFailure(name, error) };
  }
}

// A folder or a disk that takes no byte is found before there is a secret.
async function openNew(partial: string): Promise<FileHandle> {
  const handle = await open(partial, "wx", 0o600);
  try {
    // At a position, so that the secret begins at the start of the file.
    await handle.write(probe, 0, probe.length, 0);
    await handle.sync();
    await handle.truncate(0);
    return handle;
  } catch (error) {
    await removeNew(handle, partial);
    throw error;
  }
}

async function removeNew(handle: FileHandle, partial: string): Promise<void> {
  await handle.close().catch(() => undefined);
  await rm(partial, { force: true }).catch(() => undefined);
}

interface Writing {
  readonly secret: string;
  readonly partial: string;
  readonly name: string;
}

async function writeAndName(handle: FileHandle, { secret, partial, name }: Writing): Promise<Delivery> {
  try {
    await handle.writeFile(secret);
    await handle.sync();
    await handle.close();
  } catch (error) {
    await removeNew(handle, partial);
    return { ok: false, reason: wordFailure(name, error) };
  }
  try {
    await giveName(partial, name);
    return { ok: true, news: safeText(`Written to ${name} (mode 0600)`) };
  } catch (error) {
    const reason = wordFailure(name, error);
    // The secret is in the file beside it, unless the whole folder is gone.
    return (await isThere(partial))
      ? { ok: false, reason: safeText(`${reason}; the secret is in ${partial}`), keptIn: safeText(partial) }
      : { ok: false, reason };
  }
}

// A link fails where there is a file of that name, however short the time since it was looked for.
async function giveName(partial: string, name: string): Promise<void> {
  try {
    await link(partial, name);
  } catch (error) {
    // An empty file has nothing to lose, and some file systems have no links.
    if (codeOf(error) === "ENOENT" || !(await isFree(name))) throw error;
    return rename(partial, name);
  }
  await rm(partial, { force: true });
}

async function isFree(name: string): Promise<boolean> {
  try {
    const stats = await lstat(name);
    return stats.isFile() && stats.size === 0;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return true;
    throw error;
  }
}

async function isThere(name: string): Promise<boolean> {
  return lstat(name).then(
    () => true,
    () => false,
  );
}

function wordFailure(name: string, error: unknown): SafeText {
  const code = codeOf(error);
  switch (code) {
    case "EEXIST":
      return safeText(`${name} already exists; name another file`);
    case "ENOENT":
    case "ENOTDIR":
      return safeText(`the folder of ${name} does not exist`);
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return safeText(`${name} may not be written`);
    case "ENOSPC":
    case "EDQUOT":
      return safeText(`there is no room for ${name} on its disk`);
    default:
      return safeText(`${name} could not be written (${code ?? "unknown reason"})`);
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}

const probe = Buffer.alloc(1024, " ");
