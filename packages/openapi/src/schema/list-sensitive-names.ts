import type { OpenApiDocument, Schema } from "../document/openapi-document.ts";
import { isJsonObject, type JsonObject } from "../json/json-object.ts";
import { collectOnce } from "./list-parts.ts";
import { markSchemas, partsOf } from "./list-sensitive-members.ts";

/**
 * The names of members that a schema marks as credentials, at any depth of its values: as
 * listSensitiveMembers, but what another schema of the document says of the name makes no
 * difference.
 */
export function listSensitiveNames(document: OpenApiDocument, schema: Schema): readonly string[] {
  const reached = collectOnce<JsonObject>(
    [schema].filter(isJsonObject),
    (one) => one,
    (one) => [
      ...partsOf(document, one),
      ...membersOf(one)
        .map(([, member]) => member)
        .filter(isJsonObject),
    ],
  );
  const marks = markSchemas(document, reached);
  const names = reached.flatMap(membersOf).flatMap(([name, member]) => (marks.has(member) ? [name] : []));
  return [...new Set(names)].toSorted();
}

/** Whether a schema marks its value itself as a credential, or all that the value is made of. */
export function isSensitive(document: OpenApiDocument, schema: Schema): boolean {
  const parts = collectOnce<JsonObject>(
    [schema].filter(isJsonObject),
    (one) => one,
    (one) => partsOf(document, one),
  );
  return markSchemas(document, parts).has(schema);
}

function membersOf({ properties }: JsonObject): readonly (readonly [name: string, schema: unknown])[] {
  return isJsonObject(properties) ? Object.entries(properties) : [];
}
