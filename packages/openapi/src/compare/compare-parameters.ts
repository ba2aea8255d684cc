import type { Parameter, Schema } from "../document/openapi-document.ts";
import type { OperationSides } from "./operation-sides.ts";
import { compareSchemas } from "./compare-schemas.ts";
import type { Applying } from "./applying.ts";
import type { Difference } from "./spec-change.ts";

/** Compares the parameters of an operation, matched by location and name. */
export function compareParameters(
  before: readonly Parameter[],
  after: readonly Parameter[],
  sides: OperationSides & { readonly pointer: string },
): readonly Difference[] {
  const old = new Map(before.map((parameter) => [placeOf(parameter), parameter]));
  const now = new Map(after.map((parameter) => [placeOf(parameter), parameter]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((place) =>
    compareOne(old.get(place), now.get(place), { ...sides, place }),
  );
}

function placeOf({ in: where, name }: Parameter): string {
  return `${where}.${where === "header" ? name.toLowerCase() : name}`;
}

function compareOne(
  old: Parameter | undefined,
  now: Parameter | undefined,
  at: OperationSides & { readonly place: string; readonly pointer: string },
): readonly Difference[] {
  const { place, pointer } = at;
  if (old === undefined) {
    return now?.required === true
      ? [{ rule: "required-parameter-added", place, pointer, message: "was added and is required" }]
      : [{ rule: "parameter-added", place, pointer, message: "was added" }];
  }
  if (now === undefined) return [{ rule: "parameter-removed", place, pointer, message: "was removed" }];
  return [
    ...compareRequired(old, now, { place, pointer }),
    ...compareDeprecation(old, now, { place, pointer }),
    ...(serialization(old) === serialization(now)
      ? []
      : [
          {
            rule: "parameter-serialization-changed",
            place,
            pointer,
            message: `is written as ${serialization(now)} now, was ${serialization(old)}`,
          } as const,
        ]),
    ...compareSchemas(schemasOf(old, pointer), schemasOf(now, pointer), {
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
  at: Pick<Difference, "place" | "pointer">,
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
  at: Pick<Difference, "place" | "pointer">,
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
  if (mediaType !== undefined) return mediaType;
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

function schemasOf(parameter: Parameter, pointer: string): Applying {
  const [content] = Object.values(parameter.content ?? {});
  return [{ schema: parameter.schema ?? content?.schema ?? true, pointer }];
}
