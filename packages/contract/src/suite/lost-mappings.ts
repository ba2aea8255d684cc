import type { OpenApiDocument, Validator } from "@cftokens/openapi";
import { isJsonObject, pointerBelow } from "@cftokens/openapi/json";
import {
  listParts,
  resolveMapped,
  type Schema,
  type SchemaObject,
  subschemasOf,
} from "@cftokens/openapi/schema";
import type { Observation } from "../observation.ts";

/**
 * Finds the values that discriminators of a schema map to what is not there. They change no
 * verdict, but such a value declares no members. Each is told with its place in the document.
 */
export function lostMappings(validator: Validator, schema: Schema): readonly Observation[] {
  const places = lostIn(validator);
  if (places.length === 0) return [];
  const reached = new Set(listParts([schema], (part) => partsBelow(validator, part)));
  return places
    .filter((place) => reached.has(place.schema))
    .map(({ pointer, target }) => ({
      pointer: "",
      severity: "warning",
      message: `the discriminator maps a value to ${JSON.stringify(target)}, which is not there (at ${pointer} of the document)`,
    }));
}

interface LostMapping {
  readonly schema: SchemaObject;
  readonly pointer: string;
  readonly target: string;
}

// Most documents have none, which is seen once.
const known = new WeakMap<OpenApiDocument, readonly LostMapping[]>();

function lostIn(validator: Validator): readonly LostMapping[] {
  const { document } = validator;
  const found = known.get(document) ?? [...walk(document, "", validator)];
  known.set(document, found);
  return found;
}

function* walk(value: unknown, pointer: string, validator: Validator): Generator<LostMapping> {
  if (typeof value !== "object" || value === null) return;
  const { discriminator } = isJsonObject(value) ? value : {};
  const { mapping } = isJsonObject(discriminator) ? discriminator : {};
  for (const [name, target] of Object.entries(isJsonObject(mapping) ? mapping : {})) {
    if (typeof target !== "string" || typeof resolveMapped(target, validator.resolve) === "object") continue;
    const place = [pointer, "discriminator", "mapping", name].reduce(pointerBelow);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what has a discriminator is a schema
    yield { schema: value as SchemaObject, pointer: place, target };
  }
  for (const [name, below] of Object.entries(value))
    yield* walk(below, pointerBelow(pointer, name), validator);
}

function partsBelow({ resolve }: Validator, part: SchemaObject): readonly Schema[] {
  return [...(part.$ref === undefined ? [] : [resolve(part.$ref)]), ...subschemasOf(part)];
}
