import type { Validator } from "@cftokens/openapi";
import { isJsonObject } from "@cftokens/openapi/json";
import type { Schema } from "@cftokens/openapi/schema";
import { boundaryValues } from "../cases/boundary-values.ts";
import { brokenValues } from "../cases/broken-values.ts";
import type { ContractOperation } from "../contract-operation.ts";
import { readScalar } from "../read-scalar.ts";
import { type Adaptation, baseBodies, type BaseBody, hasPrefixedName } from "./base-body.ts";
import { parameterSchema } from "./parameter-schema.ts";
import type { RequestPlan } from "./request-plan.ts";

/** One request that is the same in every run. */
export interface ListedCase {
  /** Names the case for a second run: "body-broken:7". */
  readonly id: string;
  /** To be read after "a request": "with the documented body `everything`". */
  readonly about: string;
  readonly expects: "accepted" | "refused";
  readonly plan: Pick<RequestPlan, "path" | "query" | "body" | "text">;
}

export interface ListedBase extends Adaptation {
  readonly path: RequestPlan["path"];
}

/**
 * The documented requests of an operation, and requests at and beyond the edges of what it allows.
 */
export function listCases(
  { operation, validator }: ContractOperation,
  base: ListedBase,
): readonly ListedCase[] {
  const { path } = base;
  const bodies = baseBodies(operation, validator, base);
  const [body] = bodies;
  const standard = { path, ...(body !== undefined && { body: body.value }) };
  const query = parameterSchema(operation, "query");
  const pathSchema = parameterSchema(operation, "path");
  return [
    ...(body === undefined ? [plain(path)] : bodies.map((one, index) => documented(one, path, index))),
    ...(query === undefined ? [] : queryCases(validator, query, standard)),
    ...(pathSchema === undefined ? [] : pathCases(validator, pathSchema, standard)),
    ...(body === undefined ? [] : bodyCases({ operation, validator }, body, base)),
  ];
}

function plain(path: RequestPlan["path"]): ListedCase {
  return { id: "example:0", about: "as the document describes it", expects: "accepted", plan: { path } };
}

function documented({ name, value }: BaseBody, path: RequestPlan["path"], index: number): ListedCase {
  const about = `with the documented body \`${name}\``;
  return { id: `example:${index}`, about, expects: "accepted", plan: { path, body: value } };
}

function queryCases(validator: Validator, schema: Schema, standard: RequestPlanPart): readonly ListedCase[] {
  const base = typicalQuery(schema);
  const boundary = boundaryValues(validator, schema, base, "request").flatMap(
    ({ value, pointer, edge }, index) =>
      isJsonObject(value)
        ? [
            {
              id: `query-boundary:${index}`,
              about: `with the parameter ${pointer} ${edge}`,
              expects: "accepted" as const,
              plan: { ...standard, query: changedOnly(base, value, pointer) },
            },
          ]
        : [],
  );
  return [
    ...boundary,
    ...brokenParameters(validator, schema, base).map(({ value, about }, index) => ({
      id: `query-broken:${index}`,
      about,
      expects: "refused" as const,
      plan: { ...standard, query: value },
    })),
  ];
}

type RequestPlanPart = Pick<RequestPlan, "path" | "body">;

// A query with a value for every parameter, so that each can be varied.
function typicalQuery(schema: Schema): Readonly<Record<string, unknown>> {
  const { properties = {} } = typeof schema === "boolean" ? {} : schema;
  const entries = Object.entries(properties).flatMap(
    ([name, property]): readonly (readonly [string, unknown])[] => {
      if (typeof property === "boolean") return [];
      const types = new Set([property.type].flat());
      if (types.has("integer") || types.has("number")) return [[name, property.minimum ?? 1]];
      if (types.has("boolean")) return [[name, true]];
      return property.enum === undefined ? [] : [[name, property.enum[0]]];
    },
  );
  return Object.fromEntries(entries);
}

function changedOnly(
  base: Readonly<Record<string, unknown>>,
  value: Readonly<Record<string, unknown>>,
  pointer: string,
) {
  const name = pointer.slice(1).split("/")[0] ?? "";
  return Object.hasOwn(value, name)
    ? { [name]: value[name] }
    : Object.fromEntries(Object.entries(base).filter(([one]) => one !== name));
}

interface BrokenParameters {
  readonly value: Readonly<Record<string, unknown>>;
  readonly about: string;
}

// Queries with one broken parameter each that is still broken when it is written as text.
function brokenParameters(
  validator: Validator,
  schema: Schema,
  base: Readonly<Record<string, unknown>>,
): readonly BrokenParameters[] {
  const { properties = {} } = typeof schema === "boolean" ? {} : schema;
  return brokenValues(validator, schema, base, "request").flatMap(({ value, rule }) => {
    const name = rule.pointer.slice(1).split("/")[0] ?? "";
    const one = isJsonObject(value) ? value[name] : undefined;
    const property = properties[name];
    if (
      property === undefined ||
      (typeof one !== "string" && typeof one !== "number" && typeof one !== "boolean")
    )
      return [];
    const text = String(one);
    if (text === "" || validator.accepts(property, readScalar(property, text, validator), "request"))
      return [];
    return [{ value: { [name]: text }, about: `that breaks ${rule.keyword} in the parameter ${name}` }];
  });
}

function pathCases(validator: Validator, schema: Schema, standard: RequestPlanPart): readonly ListedCase[] {
  return brokenParameters(validator, schema, standard.path)
    .filter(({ value }) => !Object.values(value).some((one) => one === "." || one === ".."))
    .map(({ value, about }, index) => ({
      id: `path-broken:${index}`,
      about,
      expects: "refused",
      plan: { ...standard, path: { ...standard.path, ...textsOf(value) } },
    }));
}

function textsOf(value: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, String(one)]));
}

function bodyCases(
  { operation, validator }: ContractOperation,
  base: BaseBody,
  { path, namePrefix }: ListedBase,
): readonly ListedCase[] {
  const schema = operation.requestBody?.content["application/json"]?.schema ?? true;
  const isNamed = (value: unknown) => operation.method !== "POST" || hasPrefixedName(value, namePrefix);
  const boundary = boundaryValues(validator, schema, base.value, "request")
    .filter(({ value }) => isNamed(value))
    .map(({ value, pointer, edge }, index): ListedCase => ({
      id: `body-boundary:${index}`,
      about: `with ${pointer} ${edge}`,
      expects: "accepted",
      plan: { path, body: value },
    }));
  const broken = brokenValues(validator, schema, base.value, "request").map(
    ({ value, rule }, index): ListedCase => ({
      id: `body-broken:${index}`,
      about: `that breaks ${rule.keyword} at ${rule.pointer || "the body"}`,
      expects: "refused",
      plan: { path, body: value },
    }),
  );
  return [...boundary, ...broken, ...textCases(path, operation.requestBody?.required ?? false)];
}

// Bodies that are not JSON, and a missing body where one is required.
function textCases(path: RequestPlan["path"], isRequired: boolean): readonly ListedCase[] {
  const texts = ['{"name":', "\u0000", ...(isRequired ? [""] : [])];
  return texts.map((text, index) => ({
    id: `body-text:${index}`,
    about: text === "" ? "without the body that it needs" : `with the body ${JSON.stringify(text)}`,
    expects: "refused",
    plan: { path, text },
  }));
}
