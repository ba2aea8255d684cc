import { compareFiles, type FileDifference } from "./compare-files.ts";
import { emitDocument } from "./emit-document.ts";
import { emitSensitiveMembers, sensitiveMembersName } from "./emit-sensitive-members.ts";
import { generateFiles } from "./generate-files.ts";
import { readGenerated, writeGenerated } from "./generated-folder.ts";
import { readMemory, writeMemory } from "./generation-memory.ts";
import { generationState } from "./generation-state.ts";
import type { GeneratorPlace, OutputFolder } from "./generator-place.ts";
import { documentHash } from "./manifest.ts";
import type { SourceDocument } from "./source-document.ts";
import { textHash } from "./text-hash.ts";

/**
 * What a run did: the files that it changed, with their folders' names, and the number of
 * documents.
 */
export interface Generation {
  readonly differences: readonly FileDifference[];
  readonly documents: number;
  /** What has to be told of how the documents were put together. */
  readonly notes: readonly string[];
}

/**
 * Brings the generated folders up to date with loaded documents; `spec` is the state of their
 * folder before they were loaded. Throws as `generate` does.
 */
export async function regenerate(
  documents: readonly SourceDocument[],
  spec: string | undefined,
  place: GeneratorPlace,
): Promise<Generation> {
  const version = place.version();
  const memory = await readMemory(place.memoryFile);
  const { client, credentials } = place.outputs;
  const onDisk = await readGenerated(client.path);
  const made = new Map<string, Readonly<Record<string, string>>>();
  const notes: string[] = [];
  const files = await generateFiles(documents, {
    note: (line) => notes.push(line),
    filesOf: async (source) => {
      // Other documents of its API may speak for some of its operations.
      const spoken = source.operations.map(({ key }) => key);
      const key = textHash(version, documentHash(source), ...spoken);
      const result = reuse(memory.made[key], onDisk) ?? (await emitDocument(source));
      made.set(key, Object.fromEntries([...result].map(([path, text]) => [path, textHash(text)])));
      return result;
    },
  });
  const members = new Map([[sensitiveMembersName, emitSensitiveMembers(documents)]]);
  const differences = [
    ...(await bringUpToDate(client, files, onDisk)),
    ...(await bringUpToDate(credentials, members, await readGenerated(credentials.path))),
  ];
  await writeMemory(place.memoryFile, {
    fresh: spec === undefined ? "" : generationState(version, spec, [files, members]),
    documents: documents.length,
    made: Object.fromEntries(made),
  });
  return { differences, documents: documents.length, notes };
}

// The files generated from a document earlier, from disk; undefined when one of them was changed.
function reuse(
  made: Readonly<Record<string, string>> | undefined,
  onDisk: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> | undefined {
  if (made === undefined) return undefined;
  const files = Object.entries(made).map(([path, hash]) => ({ path, hash, text: onDisk.get(path) }));
  const isIntact = files.every(({ hash, text }) => text !== undefined && textHash(text) === hash);
  return isIntact ? new Map(files.map(({ path, text = "" }) => [path, text])) : undefined;
}

// Writes what differs. Gives the differences with the folder's name before each path.
async function bringUpToDate(
  { path: folder, name }: OutputFolder,
  files: ReadonlyMap<string, string>,
  onDisk: ReadonlyMap<string, string>,
): Promise<readonly FileDifference[]> {
  const differences = compareFiles(files, onDisk);
  await writeGenerated(folder, files, differences);
  return differences.map(({ kind, path }) => ({ kind, path: `${name}/${path}` }));
}
