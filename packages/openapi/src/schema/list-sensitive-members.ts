import { isJsonObject, type JsonObject } from "../json/json-object.ts";
import type { OpenApiDocument } from "../document/openapi-document.ts";
import { findByRef } from "../document/resolve-ref.ts";
import { SpecError } from "../document/spec-error.ts";

/** A member or parameter of a document that holds a credential. */
export interface SensitiveMember {
  readonly name: string;
  /** Whether an answer may show it: it is not `writeOnly`. */
  readonly isAnswered: boolean;
}

/**
 * The names of members and parameters that a document marks as credentials: `x-sensitive: true`,
 * `writeOnly` or `format: password`, on their own schema, on what it refers to or is made of, on
 * its items, or on what further members of it may be. A name that the same document
 * also gives to something else is left out: it does not tell what it holds. Sorted by name.
 */
export function listSensitiveMembers(document: OpenApiDocument): readonly SensitiveMember[] {
  const survey: Survey = { named: [], schemas: [] };
  visit(document, survey);
  const marks = markSchemas(document, survey.schemas);
  const byName = Map.groupBy(survey.named, ({ name }) => name);
  return [...byName]
    .map(([name, places]) => ({ name, marks: places.map(({ schema }) => marks.get(schema)) }))
    .filter(({ marks: found }) => !found.includes(undefined))
    .map(({ name, marks: found }) => ({ name, isAnswered: found.includes("answered") }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

interface Survey {
  /** Every property of every schema, and every parameter. */
  readonly named: { readonly name: string; readonly schema: unknown }[];
  /** Every object that may be a schema. */
  readonly schemas: JsonObject[];
}

function visit(value: unknown, survey: Survey): void {
  if (Array.isArray(value)) for (const item of value) visit(item, survey);
  if (!isJsonObject(value)) return;
  survey.schemas.push(value);
  const { properties, name, ...rest } = value;
  for (const [member, schema] of Object.entries(isJsonObject(properties) ? properties : {})) {
    survey.named.push({ name: member, schema });
    visit(schema, survey);
  }
  if (typeof name === "string" && typeof value["in"] === "string") {
    survey.named.push({ name, schema: value["schema"] });
  }
  for (const [key, member] of Object.entries(rest)) if (!data.has(key)) visit(member, survey);
}

// The values of these keywords are data, which may look like a schema.
const data: ReadonlySet<string> = new Set(["example", "examples", "default", "enum", "const"]);

/** Whether a credential may be in answers, or in requests alone. */
export type Mark = "answered" | "sent";

/**
 * Carries each mark from the schema that has it to those of `schemas` that refer to it, are made of
 * it, or have it for their items or for members without a name of their own.
 */
export function markSchemas(
  document: OpenApiDocument,
  schemas: readonly JsonObject[],
): ReadonlyMap<unknown, Mark> {
  const users = new Map<unknown, JsonObject[]>();
  for (const schema of schemas) {
    for (const part of partsOf(document, schema)) {
      const known = users.get(part);
      if (known === undefined) users.set(part, [schema]);
      else known.push(schema);
    }
  }
  const marks = new Map<unknown, Mark>();
  for (const mark of ["answered", "sent"] as const) {
    const waiting = schemas.filter((schema) => ownMark(schema) === mark);
    for (let schema = waiting.pop(); schema !== undefined; schema = waiting.pop()) {
      if (marks.has(schema)) continue;
      marks.set(schema, mark);
      for (const user of users.get(schema) ?? []) if (ownMark(user) === undefined) waiting.push(user);
    }
  }
  return marks;
}

// Whether a schema itself says that its value is a credential, and of which direction.
function ownMark(schema: object): Mark | undefined {
  const {
    writeOnly,
    format,
    "x-sensitive": isSensitive,
  }: { writeOnly?: unknown; format?: unknown; "x-sensitive"?: unknown } = schema;
  if (writeOnly === true) return "sent";
  return isSensitive === true || format === "password" ? "answered" : undefined;
}

/**
 * The schemas that a schema refers to or is made of, and all below it that have no member's name.
 */
export function partsOf(document: OpenApiDocument, schema: JsonObject): readonly JsonObject[] {
  return [
    targetOf(document, schema["$ref"]),
    ...listed.flatMap((keyword) => schema[keyword] ?? []),
    ...single.map((keyword) => schema[keyword]),
    ...keyed.flatMap((keyword) => Object.values(schema[keyword] ?? {})),
  ].filter(isJsonObject);
}

const listed = ["allOf", "anyOf", "oneOf", "prefixItems"];
const single = [
  "items",
  "contains",
  "unevaluatedItems",
  "additionalProperties",
  "unevaluatedProperties",
  "if",
  "then",
  "else",
];
const keyed = ["patternProperties", "dependentSchemas"];

// What a reference points at. Nothing where it is broken, which is told where the document is
// checked.
function targetOf(document: OpenApiDocument, ref: unknown): unknown {
  if (typeof ref !== "string") return undefined;
  try {
    return findByRef(document, ref);
  } catch (error) {
    if (error instanceof SpecError) return undefined;
    throw error;
  }
}
