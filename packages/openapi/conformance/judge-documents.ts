import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { fetchPackage } from "@cftokens/workspace";
import { toPointer } from "../src/json/json-pointer.ts";
import { listDocuments } from "../src/document/list-documents.ts";
import { loadDocument } from "../src/document/load-document.ts";
import { mapDocumentSchemas } from "../src/document/map-document-schemas.ts";
import { mapSubschemas } from "../src/document/map-subschemas.ts";
import type { OpenApiDocument, SchemaObject } from "../src/document/openapi-document.ts";
import { type Bench, openWithBoth } from "./bench.ts";
import { listValues } from "./list-values.ts";
import { compareVerdicts, joinOutcomes, type Outcome } from "./outcome.ts";

/** Judges values made for every schema of the documents in `spec/`. */
export async function judgeOwnDocuments(bench: Bench): Promise<Outcome> {
  const folder = dirname(fileURLToPath(import.meta.resolve("@cftokens/spec/package.json")));
  return await judgeFiles(await listDocuments(folder), bench, { count: 150, change: withoutMarks });
}

/**
 * The same for documents that others have published to try tools with, most of them of OpenAPI 3.0,
 * without their formats.
 */
export async function judgePublishedDocuments(bench: Bench): Promise<Outcome> {
  const { resolve } = await fetchPackage("@readme/oas-examples", "8.2.2");
  const folder = dirname(resolve("@readme/oas-examples/package.json"));
  const files = ["3.0", "3.1"].flatMap((version) =>
    readdirSync(join(folder, version, "json"))
      .filter((name) => name.endsWith(".json") && !otherDialects.test(name))
      .map((name) => join(folder, version, "json", name)),
  );
  return await judgeFiles(files, bench, { count: 30, change: withoutFormats });
}

// They try `$schema`, and expressions that JSON Schema's dialect of them does not have.
const otherDialects = /^schema-validation/u;

// `readOnly` and `writeOnly` are compared by a table of their own.
function withoutMarks(schema: SchemaObject): SchemaObject {
  return { ...mapSubschemas(schema, withoutMarks), readOnly: undefined, writeOnly: undefined };
}

// In 3.0 the other validator knows other formats than in 3.1; they are compared by a table of their
// own too.
function withoutFormats(schema: SchemaObject): SchemaObject {
  return {
    ...mapSubschemas(schema, withoutFormats),
    readOnly: undefined,
    writeOnly: undefined,
    format: undefined,
  };
}

interface Judging {
  /** Values made at random for each schema, beside those that are always judged. */
  readonly count: number;
  readonly change: (schema: SchemaObject) => SchemaObject;
}

async function judgeFiles(
  files: readonly string[],
  bench: Bench,
  { count, change }: Judging,
): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  for (const [index, file] of files.entries()) {
    const document = mapDocumentSchemas(await loadDocument(file), change);
    const { ours, theirs } = await openWithBoth({ ...document }, `${count}-${index}`, bench);
    for (const [seed, [pointer, schema]] of listSchemas(ours.document).entries()) {
      const verdicts = {
        ours: (value: unknown) => ours.accepts(schema, value, "response"),
        theirs: await theirs(pointer),
      };
      const values = listValues(ours.document, schema, { count, seed });
      outcomes.push(compareVerdicts(`${document.info.title}${pointer}`, values, verdicts));
    }
  }
  return joinOutcomes(outcomes);
}

// The outermost schemas of a document, with where they are: where the other validator can be told,
// which is not below a name with a `#`.
function listSchemas(document: OpenApiDocument): readonly (readonly [string, SchemaObject])[] {
  const schemas: [string, SchemaObject][] = [];
  mapDocumentSchemas(document, (schema, place) => schemas.push([toPointer(place), schema]));
  return schemas.filter(([pointer]) => !pointer.includes("#"));
}
