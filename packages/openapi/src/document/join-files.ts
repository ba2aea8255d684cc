import { bundleOas, createEmptyRedoclyConfig, Source } from "@redocly/openapi-core/lib/bundle-oas";
import { findLine } from "./find-line.ts";
import { SpecError } from "./spec-error.ts";

type BundleOptions = Parameters<typeof bundleOas>[0];
type Resolver = NonNullable<BundleOptions["externalRefResolver"]>;

/** A file that was read and parsed. */
export interface ParsedFile {
  /** Its absolute path or URL. */
  readonly place: string;
  readonly text: string;
  readonly parsed: unknown;
}

/** Finds and reads the files that a document refers to. */
export interface FileReader {
  readonly places: () => readonly string[];
  /** The place of a reference in the file at `base`; of none in the document itself. */
  readonly placeOf: (base: string | null, ref: string) => string;
  readonly read: (place: string) => Promise<ParsedFile>;
}

/**
 * Joins a document with the files that it refers to: what they contain becomes components with the
 * names that they have there. Throws SpecError for a broken reference, and what the bundler throws.
 * Only this file knows the bundler.
 */
export async function joinFiles(document: ParsedFile, reader: FileReader): Promise<unknown> {
  const sources = new Map<ParsedFile, ResolvedFile>();
  // The bundler knows files apart by their sources.
  const sourceOf = (file: ParsedFile): ResolvedFile => {
    const known = sources.get(file) ?? { source: new Source(file.place, file.text), parsed: file.parsed };
    sources.set(file, known);
    return known;
  };
  const resolver = {
    getFiles: () => new Set(reader.places()),
    resolveExternalRef: reader.placeOf,
    resolveDocument: async (base: string | null, ref: string) =>
      sourceOf(await reader.read(reader.placeOf(base, ref))),
  };
  const { bundle, problems } = await bundleOas({
    doc: sourceOf(document),
    config: createEmptyRedoclyConfig(),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the bundler calls no other method
    externalRefResolver: resolver as unknown as Resolver,
    componentRenamingConflicts: "off",
  });
  const problem = problems.find(({ severity }) => severity === "error");
  if (problem !== undefined) throw toSpecError(problem, document.place);
  return bundle.parsed;
}

// A file as the bundler takes it.
interface ResolvedFile {
  readonly source: Source;
  readonly parsed: unknown;
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
