import { isJsonObject } from "@cftokens/openapi/json";
import { describeBody } from "@cftokens/openapi/bodies";
import { schemaOfParameter, wholeQuery } from "@cftokens/openapi/parameters";
import type { Schema } from "@cftokens/openapi/schema";
import { boundaryValues } from "../cases/boundary-values.ts";
import { brokenValues } from "../cases/broken-values.ts";
import type { ContractOperation } from "../contract-operation.ts";
import { type Adaptation, baseBodies, type BaseBody, hasPrefixedName } from "./base-body.ts";
import { hasMembers, sentContent } from "./sent-content.ts";
import { type Parameter, standingValues, shownValue } from "./parameter-values.ts";
import { acceptsSent, acceptsText, acceptsWholeQuery } from "./read-sent.ts";
import { fitsHeader } from "./fit-headers.ts";
import type { SuiteOptions } from "./options.ts";
import { parameterSchema } from "./parameter-schema.ts";
import type { RequestPlan } from "./request-plan.ts";

/** One request that is the same in every run. */
export interface ListedCase {
  /** Names the case for a second run: "body-broken:7". */
  readonly id: string;
  /** To be read after "a request": "with the documented body `everything`". */
  readonly about: string;
  readonly expects: "accepted" | "refused";
  readonly plan: Pick<RequestPlan, "path" | Place | "body" | "text">;
}

// Where parameters stand that can be varied by themselves.
type Place = "query" | "header" | "cookie";

const places: readonly Place[] = ["query", "header", "cookie"];

export interface ListedBase extends Adaptation {
  readonly path: RequestPlan["path"];
  readonly headers?: SuiteOptions["headers"] | undefined;
}

type Given = Pick<ListedBase, "values" | "headers">;

/**
 * The documented requests of an operation, and requests at and beyond the edges of what it allows.
 */
export function listCases(tested: ContractOperation, base: ListedBase): readonly ListedCase[] {
  const { operation, validator } = tested;
  const { path } = base;
  const bodies = baseBodies(operation, validator, base);
  const [body] = bodies;
  const standard = { path, ...(body !== undefined && { body: body.value }) };
  return [
    ...(body === undefined ? [plain(path)] : bodies.map((one, index) => documented(one, path, index))),
    ...places.flatMap((place) => parameterCases(tested, place, { standard, given: base })),
    ...pathCases(tested, standard),
    ...(body === undefined ? [] : bodyCases(tested, body, base)),
  ];
}

function plain(path: RequestPlan["path"]): ListedCase {
  return { id: "example:0", about: "as the document describes it", expects: "accepted", plan: { path } };
}

function documented({ name, value }: BaseBody, path: RequestPlan["path"], index: number): ListedCase {
  const about = `with the documented body \`${name}\``;
  return { id: `example:${index}`, about, expects: "accepted", plan: { path, body: value } };
}

function parameterCases(
  tested: ContractOperation,
  place: Place,
  { standard, given }: Around,
): readonly ListedCase[] {
  const { operation, validator } = tested;
  const schema = parameterSchema(operation, place);
  if (schema === undefined) return [];
  const base = typicalValues(tested, place, given);
  const toCases = (kind: string, expects: ListedCase["expects"], parts: readonly CasePart[]) =>
    parts
      .filter(({ values }) => place !== "header" || Object.values(values).every(fitsHeader))
      .map(({ values, about }, index): ListedCase => {
        const plan = { ...standard, [place]: values };
        return { id: `${place}-${kind}:${index}`, about, expects, plan };
      });
  const boundary = boundaryValues(validator, schema, base, "request").flatMap(({ value, pointer, edge }) =>
    isJsonObject(value) && isSentWhole(tested, value)
      ? [{ values: changedOnly(base, value, pointer), about: `with the parameter ${pointer} ${edge}` }]
      : [],
  );
  const missing = (schema.required ?? []).map((name) => ({
    values: { [name]: undefined },
    about: `without the ${place} parameter ${name}`,
  }));
  return [
    ...toCases("boundary", "accepted", boundary),
    ...toCases("broken", "refused", brokenParameters(tested, place, base)),
    ...toCases("missing", "refused", missing),
  ];
}

// Whether a value of the whole query is still what it was when it is read: an empty list, for one,
// is not sent.
function isSentWhole(
  { operation, validator }: ContractOperation,
  values: Readonly<Record<string, unknown>>,
): boolean {
  return operation.parameters.every(
    (parameter) =>
      parameter.style !== wholeQuery ||
      values[parameter.name] === undefined ||
      acceptsWholeQuery(validator, parameter, values[parameter.name]) === true,
  );
}

// What requests have beside the parameter that is varied.
interface Around {
  readonly standard: RequestPlanPart;
  readonly given: Given;
}

interface CasePart {
  readonly values: Readonly<Record<string, unknown>>;
  /** To be read after "a request". */
  readonly about: string;
}

type RequestPlanPart = Pick<RequestPlan, "path" | "body">;

// A value for every parameter that has one, so that each can be varied.
function typicalValues(
  tested: ContractOperation,
  place: Place,
  given: Given,
): Readonly<Record<string, unknown>> {
  const { operation, validator } = tested;
  const entries = operation.parameters
    .filter((parameter) => parameter.in === place)
    .map((parameter) => [
      parameter.name,
      shownValue(parameter, validator) ?? typicalScalar(schemaOfParameter(parameter)),
    ]);
  const typical = Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  return { ...typical, ...standingValues(tested, given)[place] };
}

function typicalScalar(schema: Schema): unknown {
  if (typeof schema === "boolean") return undefined;
  const types = new Set([schema.type].flat());
  if (types.has("integer") || types.has("number")) return schema.minimum ?? 1;
  return types.has("boolean") ? true : undefined;
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

// Values with one broken parameter each that is still broken when it is written as text. What has a
// media type is broken by no text.
function brokenParameters(
  { operation, validator }: ContractOperation,
  place: Parameter["in"],
  base: Readonly<Record<string, unknown>>,
): readonly CasePart[] {
  const schema = parameterSchema(operation, place) ?? true;
  return brokenValues(validator, schema, base, "request").flatMap(({ value, rule }) => {
    const name = rule.pointer.slice(1).split("/")[0] ?? "";
    const parameter = operation.parameters.find((one) => one.in === place && one.name === name);
    const one = isJsonObject(value) ? value[name] : undefined;
    const about = `that breaks ${rule.keyword} in the parameter ${name}`;
    if (parameter?.style === wholeQuery)
      return acceptsWholeQuery(validator, parameter, one) === false
        ? [{ values: { [name]: one }, about }]
        : [];
    if (parameter?.schema === undefined || !["string", "number", "boolean"].includes(typeof one)) return [];
    const text = String(one);
    if (text === "" || acceptsText(validator, parameter.schema, text)) return [];
    return [{ values: { [name]: text }, about }];
  });
}

function pathCases(tested: ContractOperation, standard: RequestPlanPart): readonly ListedCase[] {
  return brokenParameters(tested, "path", standard.path)
    .filter(({ values }) => !Object.values(values).some((one) => one === "." || one === ".."))
    .map(({ values, about }, index) => ({
      id: `path-broken:${index}`,
      about,
      expects: "refused",
      plan: { ...standard, path: { ...standard.path, ...textsOf(values) } },
    }));
}

function textsOf(value: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, String(one)]));
}

function bodyCases(
  tested: ContractOperation,
  base: BaseBody,
  { path, namePrefix }: ListedBase,
): readonly ListedCase[] {
  const { operation, validator } = tested;
  const isJson = describeBody(validator.document, operation)?.form === "json";
  const needed = textCases(path, operation.requestBody?.required ?? false, isJson ? notJson : []);
  if (!hasMembers(tested)) return needed;
  const schema = sentContent(operation)?.schema ?? true;
  const isNamed = (value: unknown) => operation.method !== "POST" || hasPrefixedName(value, namePrefix);
  const boundary = boundaryValues(validator, schema, base.value, "request")
    .filter(({ value }) => isNamed(value) && acceptsSent(tested, value))
    .map(({ value, pointer, edge }, index): ListedCase => ({
      id: `body-boundary:${index}`,
      about: `with ${pointer} ${edge}`,
      expects: "accepted",
      plan: { path, body: value },
    }));
  const broken = brokenValues(validator, schema, base.value, "request")
    .filter(({ value }) => !acceptsSent(tested, value))
    .map(({ value, rule }, index): ListedCase => ({
      id: `body-broken:${index}`,
      about: `that breaks ${rule.keyword} at ${rule.pointer || "the body"}`,
      expects: "refused",
      plan: { path, body: value },
    }));
  return [...boundary, ...broken, ...needed];
}

const notJson = ['{"name":', "\u0000"];

// Bodies that cannot be read, and a missing body where one is required.
function textCases(
  path: RequestPlan["path"],
  isRequired: boolean,
  unreadable: readonly string[],
): readonly ListedCase[] {
  return [...unreadable, ...(isRequired ? [""] : [])].map((text, index) => ({
    id: `body-text:${index}`,
    about: text === "" ? "without the body that it needs" : `with the body ${JSON.stringify(text)}`,
    expects: "refused",
    plan: { path, text },
  }));
}
