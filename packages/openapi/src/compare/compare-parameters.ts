import type { Parameter } from "../document/openapi-document.ts";
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
    ...compareSchemas(schemasOf(old, pointer), schemasOf(now, pointer), { ...at, direction: "request" }),
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
  return `${style}${(parameter.explode ?? style === "form") ? ", exploded" : ""}`;
}

function schemasOf(parameter: Parameter, pointer: string): Applying {
  const [content] = Object.values(parameter.content ?? {});
  return [{ schema: parameter.schema ?? content?.schema ?? true, pointer }];
}
