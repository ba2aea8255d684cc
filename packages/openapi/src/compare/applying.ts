import { toPointer } from "../json/json-pointer.ts";
import type { OpenApiDocument, Schema, SchemaObject } from "../document/openapi-document.ts";
import { refPointer } from "../document/resolve-ref.ts";
import { collectOnce, targetOf } from "../schema/list-parts.ts";

/** A schema and its JSON pointer in the document. */
export interface LocatedSchema {
  readonly schema: Schema;
  readonly pointer: string;
}

/** Schemas that all apply to the same value. */
export type Applying = readonly LocatedSchema[];

/** The alternatives of one `oneOf` or `anyOf`, and the schema that holds nothing else. */
export interface AlternativeGroup {
  readonly alternatives: readonly Applying[];
  readonly part: Part;
  readonly keyword: "oneOf" | "anyOf";
}

/** Lists the schemas that apply to a value, with `$ref` and `allOf` resolved, each once. */
export function listApplying(document: OpenApiDocument, applying: Applying): readonly Part[] {
  return collectOnce(
    applying.flatMap((one) => toPart(one, false)),
    ({ schema }) => schema,
    (part) => partsOf(document, part),
  );
}

/** One schema of several that apply to a value. */
export interface Part {
  readonly schema: SchemaObject;
  readonly pointer: string;
  readonly nullable: boolean;
}

function toPart({ schema, pointer }: LocatedSchema, nullable: boolean): readonly Part[] {
  if (schema === true) return [];
  if (schema === false) return [{ schema: nothing, pointer, nullable }];
  // `nullable` of 3.0 where `type` cannot say it (convert30).
  return [{ schema, pointer, nullable: nullable || schema["x-nullable"] === true }];
}

const nothing: SchemaObject = { type: [] };

// What applies to the same value as a schema does, because the schema says so.
function partsOf(document: OpenApiDocument, { schema, pointer, nullable }: Part): readonly Part[] {
  const targets = targetOf(document, schema).map((target) => ({
    schema: target,
    pointer: refPointer(schema.$ref ?? "#"),
  }));
  const lone = loneAlternatives({ schema, pointer });
  return [
    ...[...targets, ...listed(schema.allOf, pointer, "allOf")].flatMap((one) => toPart(one, nullable)),
    ...lone.flatMap(({ isNullable, ...one }) => toPart(one, nullable || isNullable)),
  ];
}

// A group of one alternative holds as `allOf` does, and `anyOf: [X, { type: "null" }]` only says
// that X may be null.
function loneAlternatives(
  one: LocatedSchema & { readonly schema: SchemaObject },
): readonly (LocatedSchema & { isNullable: boolean })[] {
  return groupKeywords.flatMap((keyword) => {
    const branches = listed(one.schema[keyword], one.pointer, keyword);
    const others = branches.filter((branch) => !isNull(branch.schema));
    const [only = branches[0]] = others;
    if (only === undefined || others.length > 1 || branches.length > 2) return [];
    return [{ ...only, isNullable: others.length < branches.length }];
  });
}

const groupKeywords = ["oneOf", "anyOf"] as const;

/** The groups of alternatives of one schema. */
export function groupsOf(part: Part): readonly AlternativeGroup[] {
  return groupKeywords.flatMap((keyword) => {
    const branches = listed(part.schema[keyword], part.pointer, keyword);
    const most = part.schema[keyword]?.some(isNull) === true ? 2 : 1;
    if (branches.length <= most) return [];
    const orNull = part.nullable ? [{ schema: nullSchema, pointer: part.pointer }] : [];
    return [{ alternatives: [...branches, ...orNull].map((branch) => [branch]), part, keyword }];
  });
}

const nullSchema: SchemaObject = { type: "null" };

function isNull(schema: Schema): boolean {
  return typeof schema === "object" && [schema.type].flat().join() === "null";
}

function listed(schemas: readonly Schema[] = [], pointer: string, keyword: string): readonly LocatedSchema[] {
  return schemas.map((schema, index) => ({ schema, pointer: pointer + toPointer([keyword, index]) }));
}
