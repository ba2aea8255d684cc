import { globSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { textHash } from "./text-hash.ts";

/**
 * A hash of all YAML and JSON files below a folder. Undefined when one refers to a file outside of
 * the folder or to a URL, whose content may change unseen, and when one is no ordinary file:
 * reading that may never end.
 */
export function specState(folder: string): string | undefined {
  const paths = globSync("**/*.{yaml,yml,json}", { cwd: folder, exclude: ["**/node_modules/**"] })
    .map((path) => path.split(sep).join("/"))
    .toSorted();
  const isOrdinary = (path: string): boolean =>
    statSync(join(folder, path), { throwIfNoEntry: false })?.isFile() === true;
  if (!paths.every(isOrdinary)) return undefined;
  const texts = paths.map((path) => readFileSync(join(folder, path), "utf8"));
  const isClosed = texts.every((text, index) =>
    staysInside(text, dirname(join(folder, paths[index] ?? "")), folder),
  );
  return isClosed ? textHash(...paths, ...texts) : undefined;
}

function staysInside(text: string, from: string, folder: string): boolean {
  return [...text.matchAll(/\$ref["']?\s*:\s*["']?([^"'#\s,}]+)/gu)].every(([, target = ""]) => {
    const isAddress = /^[a-z][a-z\d+.-]+:/iu.test(target);
    return !isAddress && !relative(folder, join(from, target)).startsWith("..");
  });
}
