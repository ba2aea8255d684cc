import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { styleText } from "node:util";
import { SpecError } from "@cftokens/openapi";
import { compareDocuments } from "@cftokens/openapi/compare";
import { describeChange } from "./describe-change.ts";
import { folderChanges } from "./folder-changes.ts";
import { generateFiles } from "./generate-files.ts";
import { GeneratorError } from "./generator-error.ts";
import type { GeneratorPlace } from "./generator-place.ts";
import { loadDocuments } from "./load-documents.ts";
import { plainLine } from "./plain-line.ts";
import { regenerate } from "./regenerate.ts";
import type { SourceDocument } from "./source-document.ts";
import { specState } from "./spec-state.ts";

/**
 * Generates at once and then after every change below the spec folder, says which operations
 * changed, and checks the types of all code that uses them. A document that is wrong, as in the
 * middle of an edit, changes nothing until it is right again. Ends with the place's signal. Throws
 * what the first run throws only when there is no spec folder.
 */
export async function watchDocuments(place: GeneratorPlace): Promise<void> {
  const changes = folderChanges(place.specFolder, { signal: place.signal, quiet: 20 });
  const [first] = await Promise.all([round(place, []), warmUp(place)]);
  let known = first;
  place.print("Watching spec/. Ctrl+C ends.");
  for await (const _ of changes) {
    known = await round(place, known);
  }
}

// Emits everything once into memory, so that the first save does not wait for the emitter's
// libraries to load.
async function warmUp({ specFolder, permissions }: GeneratorPlace): Promise<void> {
  try {
    await generateFiles(await loadDocuments(specFolder, permissions));
  } catch (error) {
    // The first round says the same, to the reader.
    if (!(error instanceof SpecError || error instanceof GeneratorError)) throw error;
  }
}

// One run from the documents to the types. Gives the documents that the generated code is made of
// now.
async function round(
  place: GeneratorPlace,
  known: readonly SourceDocument[],
): Promise<readonly SourceDocument[]> {
  const started = performance.now();
  try {
    const spec = specState(place.specFolder);
    const documents = await loadDocuments(place.specFolder, place.permissions);
    rejectUnfinished(known, documents, place);
    const { differences } = await regenerate(documents, spec, place);
    if (known.length > 0) reportChanges(known, documents, place);
    const isFirst = known.length === 0;
    if (!isFirst && differences.length === 0) return documents;
    const changesTypes = isFirst || differences.some(({ path }) => path.endsWith(".ts"));
    reportTypes(changesTypes ? await place.typecheck() : [], started, place);
    return documents;
  } catch (error) {
    if (!(error instanceof SpecError || error instanceof GeneratorError)) throw error;
    place.printError(styleText("red", plainLine(`waiting: ${error.message}`)));
    return known;
  }
}

// Refuses to remove the code of a document that an editor has emptied for a moment.
function rejectUnfinished(
  known: readonly SourceDocument[],
  documents: readonly SourceDocument[],
  { specFolder }: GeneratorPlace,
): void {
  const sources = new Set(documents.map(({ source }) => source));
  const unfinished = known.find(
    ({ source }) => !sources.has(source) && existsSync(join(specFolder, basename(source))),
  );
  if (unfinished === undefined) return;
  throw new GeneratorError(
    `${unfinished.source} has no \`openapi\` member any more. Finish it, or remove the file to remove its code.`,
  );
}

// How many changes are named one by one.
const namedChanges = 12;

function reportChanges(
  known: readonly SourceDocument[],
  documents: readonly SourceDocument[],
  place: GeneratorPlace,
): void {
  const changes = compareDocuments(known, documents);
  for (const change of changes.slice(0, namedChanges)) place.print(describeChange(change));
  if (changes.length > namedChanges) place.print(`… and ${changes.length - namedChanges} more changes`);
}

function reportTypes(errors: readonly string[], started: number, place: GeneratorPlace): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  for (const error of errors) place.printError(error);
  if (errors.length === 0) place.print(styleText("green", `Generated, and all types fit (${seconds} s).`));
  else place.printError(styleText("red", `Generated, and types no longer fit (${seconds} s).`));
}
