import type { Operation, Validator } from "@cftokens/openapi";
import { describeBody } from "@cftokens/openapi/bodies";
import { isJsonObject } from "@cftokens/openapi/json";
import { flattenSchema } from "@cftokens/openapi/schema";
import { findValue } from "../cases/find-value.ts";
import { NoCases } from "../cases/no-cases.ts";
import { givenFor, type GivenValues } from "./given-values.ts";
import { hasMembers, sentContent } from "./sent-content.ts";
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
  readonly values?: GivenValues | undefined;
}

/**
 * The adapted request bodies of an operation: the documented ones, or else a typical one. Throws
 * NoCases for a required body without a value.
 */
export function baseBodies(
  operation: Operation,
  validator: Validator,
  adaptation: Adaptation,
): readonly BaseBody[] {
  const content = sentContent(operation);
  if (content === undefined) return [];
  const isText = !hasMembers({ operation, validator });
  const given = givenFor(operation, adaptation.values ?? {});
  if (Object.hasOwn(given, "body")) return [{ name: "given", value: given.body }];
  const shown = Object.entries(content.examples).filter(([, value]) => !isText || typeof value !== "object");
  const bodies = shown.length > 0 ? shown : typicalBodies(operation, validator, isText);
  return bodies.map(([name, value]) => ({
    name,
    value: adaptBody(operation, validator, { value, ...adaptation }),
  }));
}

// None where there is no value for a body that may be left out.
function typicalBodies(
  operation: Operation,
  validator: Validator,
  isText: boolean,
): readonly (readonly [string, unknown])[] {
  const found = findValue(validator, sentContent(operation)?.schema ?? true, isText ? ["example"] : []);
  const isWritten = "value" in found && !(isText && typeof found.value === "object");
  if (isWritten) return [["typical", found.value]];
  // Bytes may be any.
  if (describeBody(validator.document, operation)?.form === "bytes") return [["typical", "example"]];
  if (operation.requestBody?.required !== true) return [];
  const types = Object.keys(operation.requestBody.content).join(", ");
  const reason = "reason" in found ? found.reason : "its schema says nothing of a text";
  throw new NoCases(
    `no value is found for its body (${types}): ${reason}. Give one with --values: operations: { ${JSON.stringify(operation.id)}: { body: … } }`,
  );
}

/** A body with the target's identifiers, a name with the prefix, and no end in the past. */
export function adaptBody(
  operation: Operation,
  { document }: Validator,
  { value, pathValues, namePrefix, now }: Adaptation & { readonly value: unknown },
): unknown {
  const renamed = withEndsToCome(renameResources(value, pathValues), now());
  const schema = sentContent(operation)?.schema;
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
