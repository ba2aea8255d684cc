import type { Validator } from "@cftokens/openapi";
import { isJsonObject } from "@cftokens/openapi/json";
import type { SchemaObject } from "@cftokens/openapi/schema";

type Values = Readonly<Record<string, unknown>>;

/**
 * Whether a header holds a value without changing it on its way: visible ASCII, and blanks inside
 * (RFC 9110, 5.5). The parts of a list or an object are joined by commas, and so have none.
 */
export function fitsHeader(value: unknown): boolean {
  if (typeof value === "string") return /^(?:[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?)?$/u.test(value);
  return partsOf(value).every(
    (part) => fitsHeader(part) && !(typeof part === "string" && part.includes(",")),
  );
}

/**
 * The values of headers or cookies that fit, by name: in others, other characters stand for what
 * does not fit where the schema accepts that, and what is left is left out.
 */
export function fitHeaders(
  values: Values,
  { properties = {} }: Pick<SchemaObject, "properties">,
  validator: Validator,
): Values {
  const entries = Object.entries(values).flatMap(([name, value]): readonly (readonly [string, unknown])[] => {
    if (fitsHeader(value)) return [[name, value]];
    const other = withOtherCharacters(value);
    const isAccepted = validator.accepts(properties[name] ?? true, other, "request");
    return isAccepted && fitsHeader(other) ? [[name, other]] : [];
  });
  return Object.fromEntries(entries);
}

function withOtherCharacters(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll(/[^\x21-\x2b\x2d-\x7e]/gu, "x");
  if (Array.isArray(value)) return value.map(withOtherCharacters);
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).map(([name, one]) => [name, withOtherCharacters(one)]);
  return Object.fromEntries(entries);
}

function partsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isJsonObject(value) ? Object.entries(value).flat() : [];
}
