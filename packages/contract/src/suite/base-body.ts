import type { Operation, Validator } from "@cftokens/openapi";
import { isJsonObject } from "@cftokens/openapi/json";
import { flattenSchema, sampleValue } from "@cftokens/openapi/schema";
import { apiKnowledge } from "../state/api-knowledge.ts";

export interface BaseBody {
  readonly name: string;
  readonly value: unknown;
}

/**
 * What a documented body is adapted to: the target's resources, and names that show who created
 * them.
 */
export interface Adaptation {
  readonly pathValues: Readonly<Record<string, string>>;
  readonly namePrefix: string;
  readonly now: () => Date;
}

/** The adapted request bodies of an operation: the documented ones, or else a typical one. */
export function baseBodies(
  operation: Operation,
  validator: Validator,
  adaptation: Adaptation,
): readonly BaseBody[] {
  const content = operation.requestBody?.content["application/json"];
  if (content === undefined) return [];
  const examples = Object.entries(content.examples);
  const bodies: readonly (readonly [string, unknown])[] =
    examples.length > 0
      ? examples
      : [["typical", sampleValue(validator.document, content.schema, "request")]];
  return bodies.map(([name, value]) => ({
    name,
    value: adaptBody(operation, validator, { value, ...adaptation }),
  }));
}

/** A body with the target's identifiers, a name with the prefix, and no end in the past. */
export function adaptBody(
  operation: Operation,
  { document }: Validator,
  { value, pathValues, namePrefix, now }: Adaptation & { readonly value: unknown },
): unknown {
  const renamed = withEndsToCome(renameResources(value, pathValues), now());
  const schema = operation.requestBody?.content["application/json"]?.schema;
  if (!isJsonObject(renamed) || operation.method !== "POST" || typeof schema !== "object") return renamed;
  const { properties = {} } = flattenSchema(document, schema);
  const entries = Object.entries(renamed).map(([name, inner]): readonly [string, unknown] => {
    const property = properties[name];
    if (!isNameMember(name) || typeof inner !== "string" || typeof property !== "object")
      return [name, inner];
    const { maxLength = Infinity, pattern, format } = flattenSchema(document, property);
    const isFree = pattern === undefined && format === undefined && inner.length > 0;
    return [
      name,
      isFree && !inner.startsWith(namePrefix)
        ? Array.from(`${namePrefix}${inner}`).slice(0, maxLength).join("")
        : inner,
    ];
  });
  return Object.fromEntries(entries);
}

/** Whether every name in a body has the prefix. */
export function hasPrefixedName(body: unknown, namePrefix: string): boolean {
  if (!isJsonObject(body)) return true;
  const names = Object.entries(body).filter(
    ([name, value]) => isNameMember(name) && typeof value === "string",
  );
  return names.every(([, value]) => String(value).startsWith(namePrefix));
}

function isNameMember(name: string): boolean {
  return name === "name" || name.endsWith("_name");
}

// Moves ends that are over to tomorrow, to the second.
function withEndsToCome(value: unknown, now: Date): unknown {
  if (!isJsonObject(value)) return value;
  const tomorrow = `${new Date(now.getTime() + 86_400_000).toISOString().slice(0, 19)}Z`;
  const entries = Object.entries(value).map(([name, inner]) => {
    const isOver =
      apiKnowledge.endMembers.includes(name) &&
      typeof inner === "string" &&
      Date.parse(inner) <= now.getTime();
    return [name, isOver ? tomorrow : inner];
  });
  return Object.fromEntries(entries);
}

function renameResources(value: unknown, pathValues: Readonly<Record<string, string>>): unknown {
  if (Array.isArray(value)) return value.map((item) => renameResources(item, pathValues));
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).map(([name, inner]) => [
    renameResource(name, pathValues),
    renameResources(inner, pathValues),
  ]);
  return Object.fromEntries(entries);
}

function renameResource(name: string, pathValues: Readonly<Record<string, string>>): string {
  for (const { pattern, parameter } of apiKnowledge.resourceNames) {
    const id = pattern.exec(name)?.[1];
    const own = pathValues[parameter];
    if (id !== undefined && own !== undefined) return name.replace(id, own);
  }
  return name;
}
