import type { OpenApiDocument, Schema, SchemaObject } from "../document/openapi-document.ts";
import { collectOnce, listParts, targetOf } from "./list-parts.ts";
import { ownMark } from "./list-sensitive-members.ts";

/**
 * The names of members that a schema marks as credentials, at any depth of its values: as
 * listSensitiveMembers, but what another schema of the document says of the name makes no
 * difference. Throws as resolveRef does.
 */
export function listSensitiveNames(document: OpenApiDocument, schema: Schema): readonly string[] {
  const isMarked = (member: Schema) =>
    listParts([member], (part) => madeOf(document, part)).some((part) => ownMark(part) !== undefined);
  const reached = collectOnce<Schema>(
    [schema],
    (one) => one,
    (one) => (typeof one === "boolean" ? [] : [...madeOf(document, one), ...membersOf(one)]),
  );
  const names = reached
    .flatMap((one) => (typeof one === "boolean" ? [] : Object.entries(one.properties ?? {})))
    .filter(([, member]) => isMarked(member))
    .map(([name]) => name);
  return [...new Set(names)].toSorted();
}

function madeOf(document: OpenApiDocument, schema: SchemaObject): readonly Schema[] {
  const { allOf = [], anyOf = [], oneOf = [], items = true } = schema;
  return [...targetOf(document, schema), ...allOf, ...anyOf, ...oneOf, items];
}

function membersOf(schema: SchemaObject): readonly Schema[] {
  const { properties = {}, patternProperties = {}, additionalProperties = true } = schema;
  return [...Object.values(properties), ...Object.values(patternProperties), additionalProperties];
}
