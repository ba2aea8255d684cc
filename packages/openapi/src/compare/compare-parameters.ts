import { wholeQuery } from "../document/whole-query.ts";
import type { Parameter, Schema } from "../document/openapi-document.ts";
import { toPointer } from "../json/json-pointer.ts";
import type { OperationSides } from "./operation-sides.ts";
import { compareSchemas } from "./compare-schemas.ts";
import type { Applying } from "./applying.ts";
import type { Difference } from "./spec-change.ts";
import { isUnchangedValue } from "./unchanged-references.ts";

/** A parameter, and where it is written. */
export interface LocatedParameter extends Parameter {
  readonly pointer: string;
}

/** Parameters of one operation, and what says where one of them is written. */
export interface ParameterSide {
  readonly parameters: readonly Parameter[];
  readonly pointerOf: (parameter: Parameter) => string;
}

/** Compares the parameters of an operation, matched by location and name. */
export function compareParameters(
  { parameters: before, pointerOf: pointerBefore }: ParameterSide,
  { parameters: after, pointerOf: pointerAfter }: ParameterSide,
  sides: OperationSides,
): readonly Difference[] {
  const old = new Map(before.map((parameter) => [placeOf(parameter), parameter]));
  const now = new Map(after.map((parameter) => [placeOf(parameter), parameter]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((place) => {
    const [was, is] = [old.get(place), now.get(place)];
    // Most are; where they are written takes time to say.
    if (isUnchangedValue(was, is, sides.unchanged)) return [];
    return compareOne(
      was && { ...was, pointer: pointerBefore(was) },
      is && { ...is, pointer: pointerAfter(is) },
      { ...sides, place },
    );
  });
}

function placeOf({ in: where, name }: Parameter): string {
  return `${where}.${where === "header" ? name.toLowerCase() : name}`;
}

function compareOne(
  old: LocatedParameter | undefined,
  now: LocatedParameter | undefined,
  at: OperationSides & { readonly place: string },
): readonly Difference[] {
  const { place } = at;
  if (now === undefined) {
    const pointer = old?.pointer ?? "";
    return [{ rule: "parameter-removed", place, pointer, message: "was removed" }];
  }
  const here = { place, pointer: now.pointer, side: "after" } as const;
  if (old === undefined) {
    return now.required === true
      ? [{ ...here, rule: "required-parameter-added", message: "was added and is required" }]
      : [{ ...here, rule: "parameter-added", message: "was added" }];
  }
  return [
    ...compareRequired(old, now, here),
    ...compareDeprecation(old, now, here),
    ...(serialization(old) === serialization(now)
      ? []
      : [
          {
            ...here,
            rule: "parameter-serialization-changed",
            message: `is written as ${serialization(now)} now, was ${serialization(old)}`,
          } as const,
        ]),
    ...compareSchemas(parameterSchemas(old), parameterSchemas(now), {
      ...at,
      direction: "request",
    }).filter(
      (one) => !(isAlwaysSent(old, now) && one.place === place && one.rule.startsWith("request-default-")),
    ),
  ];
}

// The default of what is always sent says nothing.
function isAlwaysSent(old: Parameter, now: Parameter): boolean {
  return old.required === true && now.required === true;
}

function compareDeprecation(
  old: Parameter,
  now: Parameter,
  at: Pick<Difference, "place" | "pointer" | "side">,
): readonly Difference[] {
  if ((old.deprecated === true) === (now.deprecated === true)) return [];
  return [
    now.deprecated === true
      ? { ...at, rule: "parameter-deprecated", message: "is deprecated now" }
      : { ...at, rule: "parameter-deprecation-ended", message: "is no longer deprecated" },
  ];
}

function compareRequired(
  old: Parameter,
  now: Parameter,
  at: Pick<Difference, "place" | "pointer" | "side">,
): readonly Difference[] {
  const [was, is] = [old.required ?? false, now.required ?? false];
  if (was === is) return [];
  return is
    ? [{ ...at, rule: "parameter-became-required", message: "became required" }]
    : [{ ...at, rule: "parameter-became-optional", message: "became optional" }];
}

// How the value is serialized, with the defaults of OpenAPI 3.1 (Parameter Object).
function serialization(parameter: Parameter): string {
  const [mediaType] = Object.keys(parameter.content ?? {});
  if (mediaType !== undefined)
    return parameter.style === wholeQuery ? `${mediaType} as the whole query` : mediaType;
  const style = parameter.style ?? (["query", "cookie"].includes(parameter.in) ? "form" : "simple");
  const isExploded = (parameter.explode ?? style === "form") && !isScalar(parameter.schema);
  const allowed = [
    ...(parameter.allowReserved === true ? [", with reserved characters"] : []),
    ...(parameter.allowEmptyValue === true ? [", or empty"] : []),
  ];
  return `${style}${isExploded ? ", exploded" : ""}${allowed.join("")}`;
}

// A single value is written in the same way, exploded or not.
function isScalar(schema: Schema | undefined): boolean {
  const types = typeof schema === "object" ? [schema.type].flat() : [];
  return types.length > 0 && types.every((type) => /^(?:string|number|integer|boolean)$/u.test(type ?? ""));
}

/** The schema of a parameter, and where it is written. */
export function parameterSchemas({ schema, content = {}, pointer }: LocatedParameter): Applying {
  const [mediaType = "", body] = Object.entries(content)[0] ?? [];
  const below = schema === undefined ? ["content", mediaType, "schema"] : ["schema"];
  return [{ schema: schema ?? body?.schema ?? true, pointer: pointer + toPointer(below) }];
}
