import { readGenerated } from "./generated-folder.ts";
import { readMemory } from "./generation-memory.ts";
import { generationState } from "./generation-state.ts";
import type { GeneratorPlace, OutputFolder } from "./generator-place.ts";
import type { Generation } from "./regenerate.ts";
import { specState } from "./spec-state.ts";

/**
 * Brings the generated folders up to date with as little work as possible: none when neither
 * documents nor generated files have changed since they were last found fresh, else only for
 * documents whose content or files changed. Throws SpecError or GeneratorError for a wrong
 * document, before anything is written.
 */
export async function generate(place: GeneratorPlace): Promise<Generation> {
  const spec = specState(place.specFolder);
  const memory = await readMemory(place.memoryFile);
  if (spec !== undefined && memory.fresh !== "") {
    const onDisk = await Promise.all(foldersOf(place).map(({ path }) => readGenerated(path)));
    const state = generationState(place.version(), spec, onDisk);
    if (memory.fresh === state) return { differences: [], documents: memory.documents, notes: [] };
  }
  // What reads documents and makes code takes longer to load than to find out that it has no work.
  const [{ loadDocuments }, { regenerate }] = await Promise.all([
    import("./load-documents.ts"),
    import("./regenerate.ts"),
  ]);
  return regenerate(await loadDocuments(place.specFolder, place.permissions), spec, place);
}

function foldersOf({ outputs }: GeneratorPlace): readonly OutputFolder[] {
  return [outputs.client, outputs.credentials];
}
