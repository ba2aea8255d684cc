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
    const target = typeof one === "string" ? resolveMapped(one, resolve) : undefined;
    if (target !== undefined) return target;
  }
  return undefined;
}

/**
 * The schema that a discriminator maps a value to, by a reference or by the name of a component.
 * Undefined for what is not there: it declares nothing, and no verdict depends on it.
 */
export function resolveMapped(
  name: string,
  resolve: (ref: string) => SchemaObject,
): SchemaObject | undefined {
  try {
    return resolve(name.startsWith("#") ? name : `#${pointerBelow("/components/schemas", name)}`);
  } catch (error) {
    if (error instanceof SpecError) return undefined;
    throw error;
  }
}
