import type { Schema, SchemaObject } from "../document/openapi-document.ts";
import { isJsonObject } from "../json/json-object.ts";
import type { Direction } from "../schema/direction.ts";
import { listDeclaredPlaces } from "../schema/list-declared-members.ts";
import { findDescribingSchemas } from "./survey-properties.ts";
import type { Validator } from "./validator.ts";
import { lengthOfText, schemaType } from "../json/json-type.ts";

/**
 * Something that a keyword of a schema leaves open, and that a value takes or does not: one of the
 * values of an `enum`, one of several types or alternatives, a bound.
 */
export interface Choice {
  /** Where in the value, as a JSON pointer with `*` for items and unnamed members. */
  readonly pointer: string;
  readonly keyword: string;
  /** The value of the enum or the bound as JSON, the type, or the name of the alternative. */
  readonly choice: string;
}

/** The choices of one schema. */
export interface ChoiceSurvey {
  readonly all: readonly Choice[];
  /**
   * Those of `all` that a value takes; none for a value that the schema refuses. Throws SpecError
   * when the schema cannot be compiled.
   */
  readonly takenBy: (value: unknown) => readonly Choice[];
}

/**
 * Lists the choices that a schema leaves, each subschema's once, at the first place where it
 * stands. Throws SpecError for a broken `$ref`.
 */
export function surveyChoices(validator: Validator, schema: Schema, direction: Direction): ChoiceSurvey {
  const known = new Map<SchemaObject, readonly OpenChoice[]>();
  for (const { pointer, schemas } of listDeclaredPlaces(validator.document, schema, direction)) {
    for (const one of schemas) {
      if (!known.has(one)) known.set(one, choicesOf(one, pointer));
    }
  }
  return {
    all: [...known.values()].flat().map(({ choice }) => choice),
    takenBy(value) {
      if (!validator.accepts(schema, value, direction)) return [];
      const takes = (alternative: Schema, part: unknown) => validator.accepts(alternative, part, direction);
      const taken = findDescribingSchemas(validator, schema, value, direction).flatMap(([one, part]) =>
        (known.get(one) ?? []).filter(({ isTaken }) => isTaken(part, takes)).map(({ choice }) => choice),
      );
      return [...new Set(taken)];
    },
  };
}

interface OpenChoice {
  readonly choice: Choice;
  readonly isTaken: (value: unknown, takes: (schema: Schema, value: unknown) => boolean) => boolean;
}

function choicesOf(schema: SchemaObject, pointer: string): readonly OpenChoice[] {
  const { enum: values = [], type = [], oneOf = [], anyOf = [] } = schema;
  const types = [type].flat();
  return [
    ...several(values).map((one): OpenChoice => ({
      choice: { pointer, keyword: "enum", choice: JSON.stringify(one) },
      isTaken: (value) => JSON.stringify(value) === JSON.stringify(one),
    })),
    ...several(types).map((one): OpenChoice => ({
      choice: { pointer, keyword: "type", choice: one },
      isTaken: (value) => schemaType(value) === one || (one === "number" && schemaType(value) === "integer"),
    })),
    ...[["oneOf", oneOf] as const, ["anyOf", anyOf] as const].flatMap(([keyword, alternatives]) =>
      several(alternatives).map((one, index): OpenChoice => ({
        choice: { pointer, keyword, choice: nameOf(one, index) },
        isTaken: (value, takes) => takes(one, value),
      })),
    ),
    ...boundsOf(schema).map(([keyword, bound, measure]): OpenChoice => ({
      choice: { pointer, keyword, choice: String(bound) },
      isTaken: (value) => measure(value) === bound,
    })),
  ];
}

// Where there is one, nothing is left open.
function several<Item>(items: readonly Item[]): readonly Item[] {
  return items.length > 1 ? items : [];
}

function nameOf(alternative: Schema, index: number): string {
  if (typeof alternative === "boolean") return String(alternative);
  const { $ref, title } = alternative;
  return title ?? $ref?.split("/").at(-1) ?? String(index + 1);
}

type Measure = (value: unknown) => number | undefined;

function boundsOf(schema: SchemaObject): readonly (readonly [string, number, Measure])[] {
  return bounds.flatMap(([keyword, measure]) => {
    const bound = schema[keyword];
    // A size is never below zero.
    const isOpen =
      typeof bound === "number" && !(bound === 0 && keyword.startsWith("min") && measure !== amount);
    return isOpen ? [[keyword, bound, measure] as const] : [];
  });
}

const amount: Measure = (value) => (typeof value === "number" ? value : undefined);
const length: Measure = (value) => (typeof value === "string" ? lengthOfText(value) : undefined);
const items: Measure = (value) => (Array.isArray(value) ? value.length : undefined);
const members: Measure = (value) => (isJsonObject(value) ? Object.keys(value).length : undefined);

const bounds = [
  ["minimum", amount],
  ["maximum", amount],
  ["minLength", length],
  ["maxLength", length],
  ["minItems", items],
  ["maxItems", items],
  ["minProperties", members],
  ["maxProperties", members],
] as const satisfies readonly (readonly [keyof SchemaObject, Measure])[];
