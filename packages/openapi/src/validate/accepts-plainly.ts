import { findByRef } from "../document/resolve-ref.ts";
import type { OpenApiDocument, Schema, SchemaObject } from "../document/openapi-document.ts";
import { compilePattern } from "../schema/compile-pattern.ts";
import type { Direction } from "../schema/direction.ts";
import { formats } from "./formats.ts";
import { isJsonObject } from "../json/json-object.ts";
import { isScalar, jsonType, lengthOfText } from "../json/json-type.ts";
import { unsentMembers } from "./unsent-members.ts";

/**
 * Whether a value is valid, as far as that is told by walking through it: without what a validator
 * compiles, and without loading what it compiles with. True is sure, but for keywords that are
 * `ignored`. False says nothing: the value may be invalid, or its schema have keywords that are not
 * read here.
 */
export function acceptsPlainly(
  schema: Schema,
  value: unknown,
  place: {
    readonly document: OpenApiDocument;
    readonly direction: Direction;
    readonly ignored?: ReadonlySet<string>;
  },
): boolean {
  return judge(schema, value, { ...place, whole: schema, depth: 0 }) === true;
}

/**
 * Whether a value is valid, told as acceptsPlainly tells it: true and false are sure, undefined is
 * for the validator to say. `unsentOf` says which members of the objects of a schema may be missing
 * where they are required, because they may not be sent in the direction; undefined where that is
 * not known.
 */
export function judgePlainly(
  schema: Schema,
  value: unknown,
  place: {
    readonly document: OpenApiDocument;
    readonly direction: Direction;
    readonly unsentOf: UnsentOf;
  },
): boolean | undefined {
  try {
    return judge(schema, value, { ...place, whole: schema, depth: 0 });
  } catch {
    // A broken reference or regular expression, of which the validator tells.
    return undefined;
  }
}

type UnsentOf = (schema: Schema) => ReadonlySet<string> | undefined;

// Undefined where it is not known.
type Verdict = boolean | undefined;

interface Walk {
  readonly document: OpenApiDocument;
  readonly direction: Direction;
  readonly unsentOf?: UnsentOf;
  readonly ignored?: ReadonlySet<string>;
  /** All that is said of the value. */
  readonly whole: Schema;
  readonly depth: number;
}

function judge(schema: Schema, value: unknown, walk: Walk): Verdict {
  if (typeof schema === "boolean") return schema;
  if (walk.depth > deepest) return undefined;
  const below = { ...walk, depth: walk.depth + 1 };
  if (schema["x-nullable"] === true && value === null) return true;
  return all(Object.keys(schema), (keyword) => judgeKeyword(keyword, schema, value, below));
}

// A value inside of the one that was judged.
function judgeInside(schema: Schema, value: unknown, walk: Walk): Verdict {
  return judge(schema, value, { ...walk, whole: schema });
}

function judgeKeyword(keyword: string, schema: SchemaObject, value: unknown, walk: Walk): Verdict {
  if (annotations.has(keyword) || keyword.startsWith("x-")) return true;
  if (walk.ignored?.has(keyword) === true) return true;
  if (typeof value === "string")
    return ofTexts[keyword]?.(schema, value) ?? ofAll(keyword, schema, value, walk);
  if (typeof value === "number")
    return ofNumbers[keyword]?.(schema, value) ?? ofAll(keyword, schema, value, walk);
  if (Array.isArray(value)) return ofItems(keyword, schema, value, walk);
  if (isJsonObject(value)) return ofMembers(keyword, schema, value, walk);
  return ofAll(keyword, schema, value, walk);
}

function ofAll(keyword: string, schema: SchemaObject, value: unknown, walk: Walk): Verdict {
  switch (keyword) {
    case "type":
      return isOfTypes(schema.type, value);
    case "enum":
      return schema.enum?.every(isScalar) === true ? schema.enum.includes(value) : undefined;
    case "const":
      return isScalar(schema.const) ? schema.const === value : undefined;
    case "$ref":
      return schema["$dynamicRef"] === undefined ? judgeTarget(schema.$ref ?? "", value, walk) : undefined;
    case "allOf":
      return all(schema.allOf ?? [], (part) => judge(part, value, walk));
    case "anyOf":
      return isAny(schema.anyOf ?? [], (part) => judge(part, value, walk));
    case "oneOf":
      return isOne((schema.oneOf ?? []).map((part) => judge(part, value, walk)));
    case "not":
      return opposite(judge(schema.not ?? false, value, walk));
    case "readOnly":
      return walk.direction === "response" ? true : undefined;
    default:
      return onlyOf[keyword]?.includes(jsonType(value)) === false ? true : undefined;
  }
}

function judgeTarget(ref: string, value: unknown, walk: Walk): Verdict {
  const target = findByRef(walk.document, ref);
  return isJsonObject(target) || typeof target === "boolean" ? judge(target, value, walk) : undefined;
}

const ofTexts: Readonly<Record<string, (schema: SchemaObject, text: string) => Verdict>> = {
  minLength: ({ minLength = 0 }, text) => lengthOfText(text) >= minLength,
  maxLength: ({ maxLength = 0 }, text) => lengthOfText(text) <= maxLength,
  pattern: ({ pattern = "" }, text) => compilePattern(pattern).test(text),
  format({ format = "" }, text) {
    const known = formats[format];
    return known?.type !== "string" || known.validate(text);
  },
};

const ofNumbers: Readonly<Record<string, (schema: SchemaObject, number: number) => Verdict>> = {
  minimum: ({ minimum = 0 }, number) => number >= minimum,
  maximum: ({ maximum = 0 }, number) => number <= maximum,
  exclusiveMinimum: ({ exclusiveMinimum }, number) =>
    typeof exclusiveMinimum === "number" ? number > exclusiveMinimum : undefined,
  exclusiveMaximum: ({ exclusiveMaximum }, number) =>
    typeof exclusiveMaximum === "number" ? number < exclusiveMaximum : undefined,
  format({ format = "" }, number) {
    const known = formats[format];
    return known?.type !== "number" || known.validate(number);
  },
};

function ofItems(keyword: string, schema: SchemaObject, items: readonly unknown[], walk: Walk): Verdict {
  switch (keyword) {
    case "items": {
      const { items: each = true } = schema;
      return schema.prefixItems === undefined
        ? all(items, (item) => judgeInside(each, item, walk))
        : undefined;
    }
    case "minItems":
      return items.length >= (schema.minItems ?? 0);
    case "maxItems":
      return items.length <= (schema.maxItems ?? 0);
    case "uniqueItems":
      if (schema.uniqueItems === false || items.length < 2) return true;
      return items.every(isScalar) ? new Set(items).size === items.length : undefined;
    default:
      return ofAll(keyword, schema, items, walk);
  }
}

function ofMembers(
  keyword: string,
  schema: SchemaObject,
  members: Readonly<Record<string, unknown>>,
  walk: Walk,
): Verdict {
  const { properties = {} } = schema;
  switch (keyword) {
    case "required":
      return all(schema.required ?? [], (name) =>
        Object.hasOwn(members, name) ? true : judgeMissing(name, schema, walk),
      );
    case "properties":
      return all(Object.keys(properties), (name) =>
        Object.hasOwn(members, name) ? judgeInside(properties[name] ?? true, members[name], walk) : true,
      );
    case "additionalProperties": {
      const { additionalProperties = true } = schema;
      if (schema.patternProperties !== undefined) return undefined;
      const others = Object.keys(members).filter((name) => !Object.hasOwn(properties, name));
      return all(others, (name) => judgeInside(additionalProperties, members[name], walk));
    }
    case "propertyNames":
      return all(Object.keys(members), (name) => judgeInside(schema.propertyNames ?? true, name, walk));
    case "minProperties":
      return Object.keys(members).length >= (schema.minProperties ?? 0);
    case "maxProperties":
      return Object.keys(members).length <= (schema.maxProperties ?? 0);
    default:
      return ofAll(keyword, schema, members, walk);
  }
}

// A member may be required in the other direction only.
function judgeMissing(name: string, schema: SchemaObject, walk: Walk): Verdict {
  if (unsentMembers(schema, walk).includes(name)) return true;
  return walk.unsentOf?.(walk.whole)?.has(name) === false ? false : undefined;
}

// One that fails decides, whatever is not known of others.
function all<Part>(parts: readonly Part[], verdictOf: (part: Part) => Verdict): Verdict {
  let verdict: Verdict = true;
  for (const part of parts) {
    const one = verdictOf(part);
    if (one === false) return false;
    if (one === undefined) verdict = undefined;
  }
  return verdict;
}

// One that is met decides, likewise.
function isAny(parts: readonly Schema[], verdictOf: (part: Schema) => Verdict): Verdict {
  return opposite(all(parts, (part) => opposite(verdictOf(part))));
}

function opposite(verdict: Verdict): Verdict {
  return verdict === undefined ? undefined : !verdict;
}

function isOne(verdicts: readonly Verdict[]): Verdict {
  return verdicts.includes(undefined)
    ? undefined
    : verdicts.filter((verdict) => verdict === true).length === 1;
}

function isOfTypes(types: SchemaObject["type"], value: unknown): Verdict {
  const list = typeof types === "string" ? [types] : types;
  return list === undefined || list.length === 0 ? undefined : list.some((type) => isOfType(type, value));
}

function isOfType(type: string, value: unknown): boolean {
  if (type === "number") return typeof value === "number" && Number.isFinite(value);
  return type === "integer" ? Number.isInteger(value) : jsonType(value) === type;
}

// Keywords that say something of values of one kind, and nothing of all others.
const onlyOf: Readonly<Record<string, readonly string[]>> = {
  minLength: ["string"],
  maxLength: ["string"],
  pattern: ["string"],
  format: ["string", "number"],
  minimum: ["number"],
  maximum: ["number"],
  exclusiveMinimum: ["number"],
  exclusiveMaximum: ["number"],
  items: ["array"],
  minItems: ["array"],
  maxItems: ["array"],
  uniqueItems: ["array"],
  required: ["object"],
  properties: ["object"],
  additionalProperties: ["object"],
  propertyNames: ["object"],
  minProperties: ["object"],
  maxProperties: ["object"],
};

const annotations: ReadonlySet<string> = new Set([
  "title",
  "description",
  "default",
  "example",
  "examples",
  "deprecated",
  "externalDocs",
  "writeOnly",
  "discriminator",
  "xml",
]);

const deepest = 64;
