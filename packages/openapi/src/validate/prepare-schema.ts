import { toPointer } from "../json/json-pointer.ts";
import { mapSubschemas } from "../document/map-subschemas.ts";
import type { OpenApiDocument, Schema, SchemaObject } from "../document/openapi-document.ts";
import { resolveRef } from "../document/resolve-ref.ts";
import type { Direction } from "../schema/direction.ts";
import { listParts, targetOf } from "../schema/list-parts.ts";

export interface Preparation {
  readonly document: OpenApiDocument;
  readonly direction: Direction;
  /** Formats that are checked; others are annotations, as in JSON Schema, and left out. */
  readonly knownFormats: ReadonlySet<string>;
  /** What a `$ref` becomes. */
  readonly refer: (ref: string) => string;
  /** Called with each prepared schema and its pointer below the schema that was handed in. */
  readonly note: (prepared: SchemaObject, pointer: string) => void;
}

/**
 * Turns an OpenAPI schema into plain JSON Schema for one direction: without extensions, and without
 * requiring members that are not sent in this direction (OpenAPI 3.0.4, Schema Object, readOnly).
 */
export function prepareSchema(schema: Schema, preparation: Preparation): Schema {
  if (typeof schema === "boolean") return schema;
  return prepare(schema, { place: [], inherited: new Set(), preparation });
}

interface Surroundings {
  readonly place: readonly string[];
  /** Names that an enclosing schema of the same object excludes from this direction. */
  readonly inherited: ReadonlySet<string>;
  readonly preparation: Preparation;
}

function prepare(schema: SchemaObject, { place, inherited, preparation }: Surroundings): SchemaObject {
  const staying = new Set([...inherited, ...namesThatStay(schema, preparation)]);
  const copy = mapSubschemas(schema, (subschema, below) =>
    prepare(subschema, {
      place: [...place, ...below],
      inherited: sameObject.has(below[0] ?? "") ? staying : new Set(),
      preparation,
    }),
  );
  const entries = Object.entries(copy).flatMap(([keyword, value]): readonly [string, unknown][] => {
    if (keyword.startsWith("x-")) return [];
    if (keyword === "nullable") return [[notIn31, value]];
    if (keyword === "format" && !preparation.knownFormats.has(String(value))) return [];
    if (keyword === "$ref" && typeof value === "string") return [[keyword, preparation.refer(value)]];
    if (keyword === "required" && Array.isArray(value)) {
      return [[keyword, value.filter((name) => !staying.has(name))]];
    }
    return [[keyword, value]];
  });
  const prepared: SchemaObject = Object.fromEntries(entries);
  preparation.note(prepared, toPointer(place));
  return prepared;
}

// ajv would silently accept `nullable`, which 3.1 does not have; under this name it is refused as
// an unknown keyword.
const notIn31 = "nullable (write type: [..., null])";

// Keywords whose schemas describe the same object as the schema that contains them.
const sameObject = new Set(["allOf", "anyOf", "oneOf", "if", "then", "else", "dependentSchemas"]);

// The members that are not sent in this direction, according to all schemas of the same object.
function namesThatStay(schema: Schema, preparation: Preparation): readonly string[] {
  const { document } = preparation;
  const parts = listParts([schema], (part) => [
    ...[part.allOf, part.anyOf, part.oneOf].flatMap((list) => list ?? []),
    ...targetOf(document, part),
  ]);
  return parts.flatMap(({ properties = {} }) =>
    Object.keys(properties).filter((name) => stays(properties[name] ?? true, preparation)),
  );
}

function stays(property: Schema, { document, direction }: Preparation): boolean {
  if (typeof property === "boolean") return false;
  const mark = direction === "request" ? "readOnly" : "writeOnly";
  const target = resolveRef<SchemaObject>(document, property);
  return property[mark] === true || target[mark] === true;
}
