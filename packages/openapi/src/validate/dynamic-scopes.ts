import { toPointer } from "../json/json-pointer.ts";
import { mapDocumentSchemas } from "../document/map-document-schemas.ts";
import { mapSubschemas } from "../document/map-subschemas.ts";
import type { OpenApiDocument, Schema, SchemaObject } from "../document/openapi-document.ts";

/**
 * What the names of `$dynamicAnchor` mean while a schema is judged: the outermost schema of that
 * name among the resources that led to it (JSON Schema 2020-12, Core 8.2.3.2). Equal scopes are one
 * object.
 */
export interface DynamicScope {
  /** Tells it from other scopes; empty for the one without names. */
  readonly key: string;
  /** The `$ref` to what a name means. */
  readonly targets: ReadonlyMap<string, string>;
}

export const emptyScope: DynamicScope = { key: "", targets: new Map() };

/** The scope below a scope, in a schema. */
export type EnterScope = (scope: DynamicScope, schema: Schema) => DynamicScope;

/**
 * Creates a function that enters the resource of a schema: the nearest schema around it with an
 * `$id`, or the document.
 */
export function createDynamicScopes(document: OpenApiDocument): EnterScope {
  if (!hasDynamicAnchor(document)) return (scope) => scope;
  const resources = listResources(document);
  const scopes = new Map<string, DynamicScope>();
  return (scope, schema) => {
    const anchors = typeof schema === "boolean" ? undefined : resources.get(schema);
    const added = [...(anchors ?? [])].filter(([name]) => !scope.targets.has(name));
    if (added.length === 0) return scope;
    const targets = new Map([...scope.targets, ...added]);
    const key = [...targets]
      .map((target) => JSON.stringify(target))
      .toSorted()
      .join();
    const known = scopes.get(key) ?? { key: String(scopes.size + 1), targets };
    scopes.set(key, known);
    return known;
  };
}

// Looks at all values, which takes less time than to tell which of them are schemas.
function hasDynamicAnchor(document: OpenApiDocument): boolean {
  const open: unknown[] = [document];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== "object" || value === null) continue;
    if (Object.hasOwn(value, "$dynamicAnchor")) return true;
    for (const one of Object.values(value)) if (typeof one === "object") open.push(one);
  }
  return false;
}

type Anchors = Map<string, string>;

function listResources(document: OpenApiDocument): ReadonlyMap<Schema, Anchors> {
  const resources = new Map<Schema, Anchors>();
  const note = (schema: SchemaObject, place: readonly string[], around: Anchors): SchemaObject => {
    const anchors: Anchors = typeof schema["$id"] === "string" ? new Map() : around;
    resources.set(schema, anchors);
    const name = schema["$dynamicAnchor"];
    if (typeof name === "string") anchors.set(name, `#${encodeURI(toPointer(place))}`);
    return mapSubschemas(schema, (subschema, below) => note(subschema, [...place, ...below], anchors));
  };
  const ofDocument: Anchors = new Map();
  mapDocumentSchemas(document, (schema, place) => note(schema, place, ofDocument));
  return resources;
}
