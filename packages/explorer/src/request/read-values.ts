import type { Operation } from "@cftokens/openapi";
import { isJsonObject } from "@cftokens/openapi/json";
import { schemaOfParameter } from "@cftokens/openapi/parameters";
import type { Schema } from "@cftokens/openapi/schema";
import type { OpenedOperation } from "../catalog/opened-operation.ts";
import type { SentBody } from "./body-of.ts";
import { type CallValues, noValues, type ValueProblem } from "./call-values.ts";
import { createNameContext, type NameContext, placeName, type Target } from "./place-assignment.ts";
import { type GivenValue, type Placement, putValue } from "./put-value.ts";

/** A value with the name that it was given. */
export interface NamedValue {
  readonly segments: readonly string[];
  readonly given: GivenValue;
}

/** The values of a call as they were given, and what is wrong with their names and forms. */
export interface ReadValues {
  readonly values: CallValues;
  readonly problems: readonly ValueProblem[];
}

/**
 * Reads named values as those of an operation, each where its name belongs and as the document
 * describes it. Nothing is judged yet, which checkValues does. Throws SpecError for a schema that
 * cannot be used.
 */
export function readValues(
  opened: OpenedOperation,
  given: readonly NamedValue[],
  { body, whole, base = noValues }: ReadOptions,
): ReadValues {
  const context = createNameContext(opened, body);
  const problems: ValueProblem[] = [];
  const placed = given.map(({ segments, given: value }) => ({
    segments,
    value,
    ...placeName(segments, context),
  }));
  const targets = placed.flatMap(({ target }) => (target === undefined ? [] : [target]));
  let values = targets.reduce(withoutValue, base);
  if (whole !== undefined) values = { ...values, body: { kind: "bytes", bytes: whole } };
  for (const { segments, value, target, problem } of placed) {
    if (problem !== undefined)
      problems.push({
        place: target?.place,
        segments: target?.segments ?? segments,
        message: problem,
        isFatal: target === undefined,
      });
    if (target === undefined) continue;
    const put = putTarget(values, target, { opened, context, given: value });
    if (put.ok) values = put.values;
    else problems.push({ ...target, message: put.message, isFatal: true });
  }
  return { values, problems };
}

/** What values are read with. */
export interface ReadOptions {
  readonly body: SentBody | undefined;
  /** A body as it is sent. */
  readonly whole?: Uint8Array<ArrayBuffer> | undefined;
  /** The values of an earlier call, in whose place those that are given stand. */
  readonly base?: CallValues | undefined;
}

function withoutValue(values: CallValues, { place, segments }: Target): CallValues {
  if (place !== "body") return { ...values, [place]: without(values[place], segments) };
  const { body } = values;
  return body?.kind === "value"
    ? { ...values, body: { kind: "value", value: without(body.value, segments) } }
    : values;
}

// A value without what stands at a place; an item of a list stays, so that the others keep theirs.
function without(value: unknown, [segment = "", ...rest]: readonly string[]): unknown {
  if (Array.isArray(value)) {
    const index = Number(segment);
    return index in value
      ? value.with(index, rest.length === 0 ? undefined : without(value[index], rest))
      : value;
  }
  if (!isJsonObject(value) || !Object.hasOwn(value, segment)) return value;
  const { [segment]: found, ...others } = value;
  return rest.length === 0 ? others : { ...value, [segment]: without(found, rest) };
}

interface Putting {
  readonly opened: OpenedOperation;
  readonly context: NameContext;
  readonly given: GivenValue;
}

type PutTarget =
  | { readonly ok: true; readonly values: CallValues }
  | { readonly ok: false; readonly message: string };

function putTarget(values: CallValues, { place, segments }: Target, putting: Putting): PutTarget {
  const { opened, context, given } = putting;
  if (place === "body") return putMember(values, segments, putting);
  const [name = "", ...rest] = segments;
  const known = values[place];
  const schemas = place === "server" ? [] : schemasOf(context.operation, { in: place, name });
  const placement: Placement = { schemas, validator: opened.validator, takesFiles: false };
  const put = putValue(Object.hasOwn(known, name) ? known[name] : undefined, rest, { given, placement });
  return put.ok ? { ok: true, values: { ...values, [place]: { ...known, [name]: put.value } } } : put;
}

function putMember(
  values: CallValues,
  segments: readonly string[],
  { opened, context: { body: described }, given }: Putting,
): PutTarget {
  const { body } = values;
  if (body?.kind === "bytes") return { ok: false, message: "is given beside --body; leave one out" };
  const placement: Placement = {
    schemas: [described?.schema ?? true],
    validator: opened.validator,
    takesFiles: described?.form === "multipart",
  };
  const put = putValue(body?.value, segments, { given, placement });
  return put.ok ? { ok: true, values: { ...values, body: { kind: "value", value: put.value } } } : put;
}

function schemasOf(
  { parameters }: Operation,
  { in: place, name }: Pick<Operation["parameters"][number], "in" | "name">,
): readonly Schema[] {
  const parameter = parameters.find((one) => one.in === place && one.name === name);
  return parameter === undefined ? [] : [schemaOfParameter(parameter)];
}
