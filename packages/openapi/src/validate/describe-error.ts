import type { ErrorObject } from "ajv/dist/2020.js";
import { isJsonObject } from "../json/json-object.ts";
import { toPointer } from "../json/json-pointer.ts";
import { documentKey } from "./create-compiler.ts";
import type { Violation } from "./violation.ts";

/** Turns an ajv error into a violation, which points at the missing or superfluous member. */
export function describeError(
  error: ErrorObject,
  pointerOf: (schema: object) => string | undefined,
): Violation {
  const { propertyName } = error;
  const member = propertyName ?? namedMember(error);
  const description = propertyName === undefined ? describe(error) : ofName(describe(error));
  const isValue = member === undefined || propertyName !== undefined;
  const found = isValue ? { got: error.data } : gotMember(error, member);
  return {
    pointer: error.instancePath + (member === undefined ? "" : toPointer([member])),
    schemaPointer: schemaPointer(error, pointerOf),
    keyword: error.keyword,
    ...description,
    ...found,
  };
}

function schemaPointer(error: ErrorObject, pointerOf: (schema: object) => string | undefined): string {
  const pointer = error.parentSchema && pointerOf(error.parentSchema);
  if (pointer !== undefined) return `${pointer}/${error.keyword}`;
  return error.schemaPath.replace(documentKey, "").replace(/^#/u, "");
}

type Description = Pick<Violation, "message" | "expected">;

function describe({ keyword, params, schema, data, message }: ErrorObject): Description {
  const wording = wordings[keyword];
  if (wording !== undefined) return wording({ limit: schema, data, params });
  return { message: message ?? `breaks the rule \`${keyword}\``, expected: schema };
}

// Of the name of a member (`propertyNames`), which is at fault and not its value.
function ofName({ message, ...rest }: Description): Description {
  return { ...rest, message: `has a name that ${message}` };
}

interface Broken {
  /** The value of the keyword. */
  readonly limit: unknown;
  readonly data: unknown;
  readonly params: Readonly<Record<string, unknown>>;
}

const wordings: Readonly<Record<string, (broken: Broken) => Description>> = {
  required: () => ({ message: "is required but missing" }),
  dependentRequired: ({ params }) => ({
    message: `is required beside ${quote(params["property"])} but missing`,
  }),
  readOnly: () => ({ message: "is set by the server and must not be sent" }),
  propertyNames: ({ params }) => ({
    message: `must not have a member named ${quote(params["propertyName"])}`,
  }),
  additionalProperties: () => ({ message: "is not a known property" }),
  unevaluatedProperties: () => ({ message: "is not a known property" }),
  "false schema": () => ({ message: "must not be there" }),
  unevaluatedItems: () => ({ message: "must not be there" }),
  type: ({ params, data }) => ({
    message: `must be ${list([params["type"]].flat())}, not ${typeName(data)}`,
    expected: params["type"],
  }),
  enum: ({ limit }) => ({ message: `must be one of ${list([limit].flat().map(quote))}`, expected: limit }),
  const: ({ limit }) => ({ message: `must be ${quote(limit)}`, expected: limit }),
  format: ({ limit }) => ({ message: `must be a valid ${String(limit)}`, expected: limit }),
  pattern: ({ limit }) => ({ message: `must match the pattern ${String(limit)}`, expected: limit }),
  minLength: ({ limit }) => bound(limit, `at least ${count(limit, "character")} long`),
  maxLength: ({ limit }) => bound(limit, `at most ${count(limit, "character")} long`),
  minItems: ({ limit }) => ({ message: `must have at least ${count(limit, "item")}`, expected: limit }),
  maxItems: ({ limit }) => ({ message: `must have at most ${count(limit, "item")}`, expected: limit }),
  minProperties: ({ limit }) => ({
    message: `must have at least ${count(limit, "member")}`,
    expected: limit,
  }),
  maxProperties: ({ limit }) => ({ message: `must have at most ${count(limit, "member")}`, expected: limit }),
  minimum: ({ limit }) => bound(limit, `at least ${String(limit)}`),
  maximum: ({ limit }) => bound(limit, `at most ${String(limit)}`),
  exclusiveMinimum: ({ limit }) => bound(limit, `more than ${String(limit)}`),
  exclusiveMaximum: ({ limit }) => bound(limit, `less than ${String(limit)}`),
  multipleOf: ({ limit }) => bound(limit, `a multiple of ${String(limit)}`),
  uniqueItems: ({ params }) => ({
    message: `must not repeat items (${String(params["j"])} and ${String(params["i"])} are equal)`,
  }),
};

function bound(limit: unknown, phrase: string): Description {
  return { message: `must be ${phrase}`, expected: limit };
}

// The member that an error about an object is really about.
function namedMember({ keyword, params }: ErrorObject): string | undefined {
  const member: unknown =
    keyword === "additionalProperties" || keyword === "unevaluatedProperties"
      ? (params["additionalProperty"] ?? params["unevaluatedProperty"])
      : params["missingProperty"];
  return typeof member === "string" ? member : undefined;
}

function gotMember({ data }: ErrorObject, member: string): Pick<Violation, "got"> {
  return isJsonObject(data) && Object.hasOwn(data, member) ? { got: data[member] } : {};
}

function list(words: readonly unknown[]): string {
  const texts = words.map(String);
  return texts.length < 2 ? texts.join("") : `${texts.slice(0, -1).join(", ")} or ${texts.at(-1)}`;
}

function quote(value: unknown): string {
  return JSON.stringify(value);
}

function count(amount: unknown, noun: string): string {
  return `${String(amount)} ${noun}${amount === 1 ? "" : "s"}`;
}

function typeName(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value;
}
