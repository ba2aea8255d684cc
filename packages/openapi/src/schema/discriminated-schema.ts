import type { Schema, SchemaObject } from "../document/openapi-document.ts";
import { isJsonObject } from "../json/json-object.ts";
import { pointerBelow } from "../json/json-pointer.ts";
import { SpecError } from "../document/spec-error.ts";

/**
 * The schema that a discriminator names for a value, by its mapping or by the name of a component
 * (OpenAPI 3.1, Discriminator Object): it may describe members, and changes no verdict. Undefined
 * where it names none, and beside alternatives, which say more.
 */
export function discriminatedSchema(
  { discriminator, oneOf, anyOf }: SchemaObject,
  value: unknown,
  resolve: (ref: string) => SchemaObject,
): Schema | undefined {
  if (discriminator === undefined || oneOf !== undefined || anyOf !== undefined) return undefined;
  const { propertyName, mapping = {}, defaultMapping } = discriminator;
  if (!isJsonObject(value)) return undefined;
  const given = Object.hasOwn(value, propertyName) ? value[propertyName] : undefined;
  const name = typeof given === "string" && Object.hasOwn(mapping, given) ? mapping[given] : given;
  for (const one of [name, defaultMapping]) {
    const target = typeof one === "string" ? resolveQuietly(one, resolve) : undefined;
    if (target !== undefined) return target;
  }
  return undefined;
}

// A name of nothing declares nothing; no verdict depends on it.
function resolveQuietly(name: string, resolve: (ref: string) => SchemaObject): SchemaObject | undefined {
  try {
    return resolve(name.startsWith("#") ? name : `#${pointerBelow("/components/schemas", name)}`);
  } catch (error) {
    if (error instanceof SpecError) return undefined;
    throw error;
  }
}
