import type { Schema } from "../document/openapi-document.ts";

/**
 * Joins the properties of two schemas that describe one object. A property that both describe must
 * satisfy both.
 */
export function joinProperties(
  first: Readonly<Record<string, Schema>>,
  second: Readonly<Record<string, Schema>>,
): Readonly<Record<string, Schema>> {
  const both = Object.entries(second).map(([name, property]): readonly [string, Schema] => {
    const earlier = Object.hasOwn(first, name) ? first[name] : undefined;
    return [name, earlier === undefined || earlier === property ? property : { allOf: [earlier, property] }];
  });
  return { ...first, ...Object.fromEntries(both) };
}
