import type { Validator } from "@cftokens/openapi";
import { isJsonObject } from "@cftokens/openapi/json";
import type { Direction, Schema, SchemaObject } from "@cftokens/openapi/schema";
import { takeFairly } from "./take-fairly.ts";
import { absent, listPlaces, replaceAt, type ValuePlace } from "./value-place.ts";

/** A value that breaks one rule of its schema, and that rule. */
export interface BrokenValue {
  readonly value: unknown;
  readonly rule: BrokenRule;
}

export interface BrokenRule {
  readonly pointer: string;
  readonly keyword: string;
  readonly message: string;
}

/**
 * Makes values that differ from a valid one in one place each, and break each rule that applies
 * there once. The validator has refused each of them for the rule that it names. Of a value with
 * very many places each place has its turn before any has its second, up to `mostBroken`.
 */
export function brokenValues(
  validator: Validator,
  schema: Schema,
  base: unknown,
  direction: Direction,
): readonly BrokenValue[] {
  const judge = createJudge(validator, schema, direction);
  const attempts = takeFairly(attemptsByPlace(validator, schema, { base, direction }), mostBroken);
  return withoutRepeats(attempts.flatMap((attempt) => judge(base, attempt) ?? []));
}

const mostBroken = 1000;

/** One of the broken values, chosen by a number; undefined when no rule applies to the value. */
export function pickBrokenValue(
  validator: Validator,
  schema: Schema,
  {
    base,
    direction,
    pick: number,
  }: { readonly base: unknown; readonly direction: Direction; readonly pick: number },
): BrokenValue | undefined {
  const judge = createJudge(validator, schema, direction);
  const attempts = attemptsByPlace(validator, schema, { base, direction }).flat();
  for (let tried = 0; tried < attempts.length; tried += 1) {
    const attempt = attempts[(number + tried) % attempts.length];
    const broken = attempt && judge(base, attempt);
    if (broken !== undefined) return broken;
  }
  return undefined;
}

function createJudge(validator: Validator, schema: Schema, direction: Direction) {
  return (base: unknown, { path, keyword, replacement }: Attempt): BrokenValue | undefined => {
    const value = replaceAt(base, path, replacement);
    const violations = validator.violations(schema, value, direction);
    const rule = violations.find((one) => one.keyword === keyword) ?? violations[0];
    return rule === undefined ? undefined : { value, rule: pick(rule) };
  };
}

function attemptsByPlace(
  validator: Validator,
  schema: Schema,
  { base, direction }: { readonly base: unknown; readonly direction: Direction },
): readonly (readonly Attempt[])[] {
  return listPlaces(validator.placeOf(schema, direction), base).map((place) =>
    attemptsAt(place, direction).map((attempt) => ({ ...attempt, path: place.path })),
  );
}

interface Attempt extends Breaking {
  readonly path: ValuePlace["path"];
}

interface Breaking {
  readonly keyword: string;
  readonly replacement: unknown;
}

function attemptsAt(place: ValuePlace, direction: Direction): readonly Breaking[] {
  const { value, isRequired, path } = place;
  const isForbidden = direction === "request" && place.schemas.some(({ readOnly }) => readOnly === true);
  if (isForbidden) return [{ keyword: "readOnly", replacement: value ?? "set by the caller" }];
  const removal = isRequired && path.length > 0 ? [{ keyword: "required", replacement: absent }] : [];
  return [...removal, ...place.schemas.flatMap((schema) => breakSchema(schema, value))];
}

function breakSchema(schema: SchemaObject, value: unknown): readonly Breaking[] {
  return Object.keys(schema).flatMap((keyword) => {
    const replacements = breakers[keyword]?.(schema, value) ?? [];
    return replacements.map((replacement) => ({ keyword, replacement }));
  });
}

type Breaker = (schema: SchemaObject, value: unknown) => readonly unknown[];

const strangers: Breaker = () => [null, true, 7.5, "no such text", [], { no: "such member" }];

// Values that may break a keyword. brokenValues leaves out those that the validator still accepts.
const breakers: Readonly<Record<string, Breaker>> = {
  type: strangers,
  oneOf: strangers,
  anyOf: strangers,
  const: strangers,
  enum: () => ["no such value", null],
  minLength: ({ minLength = 0 }) =>
    minLength > 0 ? ["x".repeat(Math.min(minLength, mostCharacters) - 1)] : [],
  maxLength: ({ maxLength = 0 }, value) =>
    maxLength < mostCharacters ? [lengthen(value, maxLength + 1)] : [],
  pattern: () => ["\u0007 !", ""],
  format: ({ format }) => [`no ${format}`, ""],
  minimum: ({ minimum = 0 }) => [minimum - 1],
  maximum: ({ maximum = 0 }) => [maximum + 1],
  exclusiveMinimum: ({ exclusiveMinimum = 0 }) => [exclusiveMinimum],
  exclusiveMaximum: ({ exclusiveMaximum = 0 }) => [exclusiveMaximum],
  multipleOf: ({ multipleOf = 1 }, value) => [(typeof value === "number" ? value : 0) + multipleOf / 2],
  minItems: ({ minItems = 0 }, value) =>
    Array.isArray(value) ? [value.slice(0, Math.max(0, minItems - 1))] : [],
  maxItems: ({ maxItems = 0 }, value) =>
    Array.isArray(value) && maxItems < mostItems
      ? [Array.from({ length: maxItems + 1 }, () => value[0] ?? null)]
      : [],
  uniqueItems: (_, value) => (Array.isArray(value) && value.length > 0 ? [[...value, value[0]]] : []),
  minProperties: () => [{}],
  maxProperties: ({ maxProperties = 0 }, value) =>
    maxProperties < mostItems ? [withMembers(value, maxProperties + 1)] : [],
  additionalProperties: ({ additionalProperties }, value) =>
    additionalProperties === false ? [withMember(value, "no_such_member", 1)] : [],
  propertyNames: (_, value) => [withMember(value, "no such name", "*")],
};

// What is larger is refused for the size of the request, not by these rules.
const mostItems = 1000;
const mostCharacters = 1_000_000;

function lengthen(value: unknown, length: number): string {
  return (typeof value === "string" ? value : "").padEnd(length, "x");
}

function withMember(value: unknown, name: string, member: unknown): unknown {
  return { ...(isJsonObject(value) ? value : {}), [name]: member };
}

function withMembers(value: unknown, count: number): unknown {
  const names = Array.from({ length: count }, (_, index) => [`member_${index}`, {}]);
  return { ...Object.fromEntries(names), ...(isJsonObject(value) ? value : {}) };
}

function pick({ pointer, keyword, message }: BrokenRule): BrokenRule {
  return { pointer, keyword, message };
}

function withoutRepeats(values: readonly BrokenValue[]): readonly BrokenValue[] {
  const byText = new Map(values.toReversed().map((one) => [JSON.stringify(one.value), one]));
  return values.filter((one) => byText.get(JSON.stringify(one.value)) === one);
}
