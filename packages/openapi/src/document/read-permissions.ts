import { realpath, stat } from "node:fs/promises";
import { dirname, sep } from "node:path";

/** What a document may refer to, beside the files below its own folder. */
export interface ReadPermissions {
  /** Files, and folders with all that is below them. */
  readonly allowedFiles?: readonly string[];
  /** Hosts, as `example.com` or `example.com:8443`. */
  readonly allowedHosts?: readonly string[];
}

/**
 * Says why a document may not read a file that it refers to: it is outside of the document's
 * folder, also by a symbolic link, or no ordinary file. Undefined when it may. Throws the error of
 * the file system where there is no such file.
 */
export async function whyNotRead(
  target: string,
  document: string,
  { allowedFiles = [] }: ReadPermissions,
): Promise<string | undefined> {
  const real = await realpath(target);
  const folders = [dirname(document), ...allowedFiles].map(async (path) => {
    try {
      return await realpath(path);
    } catch {
      return undefined;
    }
  });
  const isInside = (await Promise.all(folders)).some(
    (folder) => folder !== undefined && (real === folder || real.startsWith(folder.replace(/\/?$/u, sep))),
  );
  if (!isInside) {
    return `${target} is outside of the document's folder, and may be read with --allow-file ${target}`;
  }
  return (await stat(real)).isFile() ? undefined : `${target} is no ordinary file`;
}
