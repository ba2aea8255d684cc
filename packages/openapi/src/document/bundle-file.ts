import { resolve } from "node:path";
import { bundleOas, createEmptyRedoclyConfig, Source } from "@redocly/openapi-core/lib/bundle-oas";
import { isJsonObject } from "../json/json-object.ts";
import { checkVersion, hasVersion } from "./check-document.ts";
import { checkReferenceChains } from "./check-reference-chains.ts";
import { findLine } from "./find-line.ts";
import { hideData, showData } from "./hide-data.ts";
import { mayHaveIdentifiers, resolveIdentifiers } from "./resolve-identifiers.ts";
import { checkSize, parseYaml, withoutPrototypes } from "./parse-yaml.ts";
import type { ReadPermissions } from "./read-permissions.ts";
import { createSourceReader, type ReadSource } from "./source-reader.ts";
import { SpecError } from "./spec-error.ts";
import { noteOrigins, type Origin, type OriginIndex, traceOrigins } from "./trace-origins.ts";

type BundleOptions = Parameters<typeof bundleOas>[0];
type Resolver = NonNullable<BundleOptions["externalRefResolver"]>;

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
 * broken reference, and what the bundler throws. Only this file knows the bundler.
 */
export async function bundleFile(
  file: string,
  text: string,
  { isTraced, ...permissions }: ReadPermissions & { readonly isTraced: boolean },
): Promise<Bundle> {
  const place = resolve(file);
  const index: OriginIndex = new Map();
  const texts = new Map([[place, text]]);
  const reader = createSourceReader(place, permissions);
  const resolved = new Map<string, Promise<ResolvedFile>>();
  let steps = 0;
  let hidesData = false;
  const prepare = async (source: ReadSource): Promise<unknown> => {
    const { value, isChanged } = hideData(source.parsed);
    if (isChanged) hidesData = true;
    const parsed = mayHaveIdentifiers(source.text)
      ? await resolveIdentifiers({ place: source.place, parsed: value }, reader.read)
      : value;
    checkReferenceChains(parsed, source.place);
    return withoutPrototypes(parsed);
  };
  const toResolved = async (source: ReadSource): Promise<ResolvedFile> => {
    const resolvedFile = { source: new Source(source.place, source.text), parsed: await prepare(source) };
    if (isTraced) {
      texts.set(source.place, source.text);
      // Before the bundler joins anything; a document of one file needs none of it.
      noteOrigins(index, parsed, place);
      noteOrigins(index, resolvedFile.parsed, source.place);
    }
    return resolvedFile;
  };
  const resolver = {
    getFiles: () => new Set(reader.places()),
    resolveExternalRef: (base: string | null, ref: string) => reader.placeOf(base ?? place, ref),
    async resolveDocument(base: string | null, ref: string) {
      steps += 1;
      if (steps > mostSteps) throw new Error(tooManySteps);
      const source = await reader.read(reader.placeOf(base ?? place, ref));
      const known = resolved.get(source.place) ?? toResolved(source);
      resolved.set(source.place, known);
      return await known;
    },
  };
  const written = withoutPrototypes(parseYaml(text, file));
  // The bundler says what is no OpenAPI document at all, and of a wrong version not where it is.
  if (isJsonObject(written) && hasVersion(written)) checkVersion(written);
  const parsed = await prepare({ place, text, parsed: written });
  const { bundle, problems } = await bundleOas({
    doc: { source: new Source(place, text), parsed },
    config: createEmptyRedoclyConfig(),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the bundler calls no other method
    externalRefResolver: resolver as unknown as Resolver,
    componentRenamingConflicts: "off",
  });
  const problem = problems.find(({ severity }) => severity === "error");
  if (problem !== undefined) throw toSpecError(problem, file);
  // Only what other files contain may be put in several places.
  if (reader.places().length > 0) checkSize(bundle.parsed, file);
  const origins = index.size > 0 ? traceOrigins(bundle.parsed, place, index) : new Map<string, Origin>();
  // Copies the document, because YAML aliases and bundling put one object in several places.
  const value: unknown = JSON.parse(JSON.stringify(bundle.parsed), hidesData ? showData : undefined);
  return { value, texts, origins };
}

function toSpecError(
  { message, location }: Awaited<ReturnType<typeof bundleOas>>["problems"][number],
  file: string,
): SpecError {
  const [place] = location;
  const pointer = place?.pointer?.replace(/^#/u, "") ?? "";
  const line = place === undefined ? undefined : findLine(place.source.body, pointer);
  return new SpecError({
    file: place?.source.absoluteRef ?? file,
    ...(line !== undefined && { line }),
    pointer,
    reason: message.trim().replace(/\s+/gu, " ").replace(/\.$/u, ""),
    nextStep: "Correct the $ref or add the file or component that it names.",
  });
}

// A file as the bundler takes it.
interface ResolvedFile {
  readonly source: Source;
  readonly parsed: unknown;
}

// How many references to other files are followed for one document: each is, anew, from every
// reference that leads to it.
const mostSteps = 200_000;
const tooManySteps = `more than ${mostSteps.toLocaleString("en")} references to other files are followed`;
