import { mkdir, readdir, readFile, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import type { FileDifference } from "./compare-files.ts";

/**
 * The text of every file below a folder, by path relative to it with `/`. Empty when there is no
 * such folder.
 */
export async function readGenerated(folder: string): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const entry of await listFiles(folder)) {
    texts.set(relative(folder, entry).split(sep).join("/"), await readFile(entry, "utf8"));
  }
  return texts;
}

/**
 * Writes the files that differ and removes the left-over ones with the folders that they leave
 * empty.
 */
export async function writeGenerated(
  folder: string,
  files: ReadonlyMap<string, string>,
  differences: readonly FileDifference[],
): Promise<void> {
  for (const { path } of differences) {
    const target = join(folder, path);
    const text = files.get(path);
    if (text === undefined) {
      await rm(target);
      await removeEmptyFolders(dirname(target), folder);
    } else {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, text);
    }
  }
}

async function listFiles(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

async function removeEmptyFolders(folder: string, top: string): Promise<void> {
  if (folder === top || (await readdir(folder)).length > 0) return;
  await rmdir(folder);
  await removeEmptyFolders(dirname(folder), top);
}
