import { canonicalJson } from "@cftokens/openapi/json";
import type { DescribedDocument } from "./describe-document.ts";
import { textHash } from "./text-hash.ts";

/** The name of the manifest in the output folder. */
export const manifestName = "manifest.json";

/**
 * `manifest.json`: of which documents the code was generated, and what its files were then. It is
 * committed, so that a file that was edited by hand can be told from one that is stale.
 */
export function emitManifest(
  documents: readonly DescribedDocument[],
  files: ReadonlyMap<string, string>,
): string {
  return canonicalJson({
    documents: Object.fromEntries(documents.map((source) => [source.name, documentHash(source)])),
    files: Object.fromEntries([...files].map(([path, text]) => [path, textHash(text)])),
  });
}

/**
 * A hash of what the code of a document depends on: its name, its file's name and its bundled
 * content.
 */
export function documentHash({ name, source, document }: DescribedDocument): string {
  return textHash(name, source, canonicalJson(document));
}

/**
 * The hashes of generated files by path, as a manifest has them; none when its text is no manifest.
 */
export function hashesIn(manifest: string | undefined): ReadonlyMap<string, string> {
  const content: unknown = parse(manifest ?? "");
  const files: unknown = Object(content).files;
  const entries: readonly [string, unknown][] = Object.entries(Object(files));
  return new Map(entries.map(([path, hash]) => [path, String(hash)]));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
