import { resolve } from "node:path";
import { convert30 } from "./convert-3-0.ts";
import { checkDocument } from "./check-document.ts";
import { readFileText, unreadable } from "./read-file-text.ts";
import type { ReadPermissions } from "./read-permissions.ts";
import { SpecError } from "./spec-error.ts";
import type { OpenApiDocument } from "./openapi-document.ts";

/**
 * Reads an OpenAPI 3.0, 3.1 or 3.2 document (YAML or JSON) and every file that it refers to, and
 * returns one document that refers only to itself. What other files contain becomes components with
 * the names that they have there. It may refer to files below its own folder, and else to what the
 * permissions name. Throws SpecError when a file cannot be read or parsed, when a `$ref` is broken
 * or leads to what may not be read, or when it is not an OpenAPI document.
 */
export async function loadDocument(
  file: string,
  permissions: ReadPermissions = {},
): Promise<OpenApiDocument> {
  const { document } = await load(file, { ...permissions, isTraced: false });
  return document;
}

/** A document that was read, and where it is written. */
export interface LocatedDocument {
  readonly document: OpenApiDocument;
  /** Says where the values of JSON pointers into the document are written, by pointer. */
  readonly locate: (pointers: readonly string[]) => ReadonlyMap<string, SourcePlace>;
}

/** A place in one of the files of a document. */
export interface SourcePlace {
  /** An absolute path or a URL. */
  readonly file: string;
  /** Counted from 1; that of the innermost value around it, if it is not written there. */
  readonly line?: number;
}

/** Reads a document as loadDocument does, and remembers where it is written. */
export async function loadLocatedDocument(
  file: string,
  permissions: ReadPermissions = {},
): Promise<LocatedDocument> {
  return await load(file, { ...permissions, isTraced: true });
}

async function load(
  file: string,
  options: ReadPermissions & { readonly isTraced: boolean },
): Promise<LocatedDocument> {
  // Loaded on first use, because most runs read no document.
  const [{ bundleFile }, { findLine, findLines }, { originOf }] = await Promise.all([
    import("./bundle-file.ts"),
    import("./find-line.ts"),
    import("./trace-origins.ts"),
  ]);
  const text = await readFileText(file);
  try {
    const { value, texts, origins } = await bundleFile(file, text, options);
    const place = resolve(file);
    const locate = (pointers: readonly string[]) => {
      const found = pointers.map((pointer) => ({ pointer, origin: originOf(pointer, place, origins) }));
      const files = Map.groupBy(found, ({ origin }) => origin.place);
      return new Map(
        [...files].flatMap(([name, ones]) => {
          const lines = findLines(
            texts.get(name) ?? "",
            ones.map(({ origin }) => origin.pointer),
          );
          return ones.map(({ pointer, origin }) => {
            const line = lines.get(origin.pointer);
            return [pointer, { file: name, ...(line !== undefined && { line }) }] as const;
          });
        }),
      );
    };
    return { document: toOpenApi31(checkDocument(value)), locate };
  } catch (error) {
    if (error instanceof RangeError) throw tooLong(file, error);
    if (!(error instanceof SpecError)) throw unreadable(file, error);
    const { pointer, reason, nextStep } = error;
    const line = error.line ?? (pointer === "" ? undefined : findLine(text, pointer));
    const where = { file: error.file ?? file, ...(line !== undefined && { line }), pointer };
    throw new SpecError({ ...where, reason, nextStep }, { cause: error });
  }
}

function toOpenApi31(document: OpenApiDocument): OpenApiDocument {
  if (document.openapi.startsWith("3.0.")) return convert30(document);
  // All that is read of 3.2 means the same in 3.1, or is a member that 3.1 has not.
  return document.openapi.startsWith("3.2.") ? { ...document, openapi: "3.1.0" } : document;
}

// The bundler recurses at each reference, and JavaScript's stack ends.
function tooLong(file: string, cause: RangeError): SpecError {
  return new SpecError(
    {
      file,
      pointer: "",
      reason: "has a chain of several hundred references, which is longer than can be followed",
      nextStep: "Shorten the longest chain of $ref.",
    },
    { cause },
  );
}
