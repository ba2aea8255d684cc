import { resolve } from "node:path";
import { isJsonObject } from "../json/json-object.ts";
import { checkVersion, hasVersion } from "./check-document.ts";
import { checkReferenceChains } from "./check-reference-chains.ts";
import { hideData, showData, showDataIn } from "./hide-data.ts";
import { hideLostMappings } from "./hide-lost-mappings.ts";
import type { FileReader, ParsedFile } from "./join-files.ts";
import { checkSize, parseFile, withoutPrototypes } from "./parse-yaml.ts";
import type { ReadPermissions } from "./read-permissions.ts";
import { refersToItselfAlone } from "./refers-to-itself-alone.ts";
import { mayHaveIdentifiers, resolveIdentifiers } from "./resolve-identifiers.ts";
import { createSourceReader, type ReadSource } from "./source-reader.ts";
import { noteOrigins, type Origin, type OriginIndex, traceOrigins } from "./trace-origins.ts";

/** A document that refers only to itself, and what it was made of. */
export interface Bundle {
  readonly value: unknown;
  /** The texts of all files, by absolute path or URL; the document's own first. */
  readonly texts: ReadonlyMap<string, string>;
  /** Where what other files contain is written, if that was asked. */
  readonly origins: ReadonlyMap<string, Origin>;
}

/**
 * Joins a document, given by its path and text, with all that it refers to. Throws SpecError for a
 * broken reference, and what the bundler throws, which is loaded for references to other files
 * alone.
 */
export async function bundleFile(
  file: string,
  text: string,
  { isTraced, ...permissions }: ReadPermissions & { readonly isTraced: boolean },
): Promise<Bundle> {
  const place = resolve(file);
  const index: OriginIndex = new Map();
  const texts = new Map([[place, text]]);
  const sources = createSourceReader(place, permissions);
  const hidden: object[] = [];
  const prepare = async (source: ReadSource, { isTree }: { isTree: boolean }): Promise<unknown> => {
    for (const one of hideData(source.parsed, { isTree })) hidden.push(one);
    if (/mapping/iu.test(source.text))
      for (const one of await hideLostMappings(source, sources)) hidden.push(one);
    const parsed = mayHaveIdentifiers(source.text)
      ? await resolveIdentifiers(source, sources.read)
      : source.parsed;
    checkReferenceChains(parsed, source.place, { isTree: isTree && parsed === source.parsed });
    return parsed;
  };
  const { value: written, isOwn } = parseFile(text, file);
  // The bundler says what is no OpenAPI document at all, and of a wrong version not where it is.
  const isDocument = isJsonObject(written) && hasVersion(written);
  if (isDocument) checkVersion(written);
  const parsed = await prepare({ place, text, parsed: written }, { isTree: isOwn });
  const isAlone = isDocument && refersToItselfAlone(parsed);
  // The most frequent case by far, which takes no second copy of a large document.
  if (isAlone && isOwn && parsed === written) {
    showDataIn(hidden);
    return { value: written, texts, origins: new Map() };
  }
  const toParsedFile = async (source: ReadSource): Promise<ParsedFile> => {
    const one = {
      place: source.place,
      text: source.text,
      parsed: withoutPrototypes(await prepare(source, { isTree: false })),
    };
    if (isTraced) {
      texts.set(source.place, source.text);
      // Before the bundler joins anything; a document of one file needs none of it.
      noteOrigins(index, parsed, place);
      noteOrigins(index, one.parsed, source.place);
    }
    return one;
  };
  const joined = isAlone
    ? parsed
    : await join(
        { place, text, parsed: withoutPrototypes(parsed) },
        readOnce(sources, { place, toParsedFile }),
      );
  // Only what other files contain may be put in several places.
  if (sources.places().length > 0) checkSize(joined, file);
  const origins = index.size > 0 ? traceOrigins(joined, place, index) : new Map<string, Origin>();
  // Copies the document, because YAML aliases and bundling put one object in several places.
  const value: unknown = JSON.parse(JSON.stringify(joined), hidden.length > 0 ? showData : undefined);
  return { value, texts, origins };
}

async function join(document: ParsedFile, reader: FileReader): Promise<unknown> {
  const { joinFiles } = await import("./join-files.ts");
  return await joinFiles(document, reader);
}

// Reads each file once, however many references lead to it.
function readOnce(
  sources: ReturnType<typeof createSourceReader>,
  {
    place,
    toParsedFile,
  }: { readonly place: string; readonly toParsedFile: (source: ReadSource) => Promise<ParsedFile> },
): FileReader {
  const known = new Map<string, Promise<ParsedFile>>();
  let steps = 0;
  return {
    places: sources.places,
    placeOf: (base, ref) => sources.placeOf(base ?? place, ref),
    async read(at) {
      steps += 1;
      if (steps > mostSteps) throw new Error(tooManySteps);
      const source = await sources.read(at);
      const file = known.get(source.place) ?? toParsedFile(source);
      known.set(source.place, file);
      return await file;
    },
  };
}

// How many references to other files are followed for one document: each is, anew, from every
// reference that leads to it.
const mostSteps = 200_000;
const tooManySteps = `more than ${mostSteps.toLocaleString("en")} references to other files are followed`;
