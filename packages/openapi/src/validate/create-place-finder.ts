import { toPointer } from "../json/json-pointer.ts";
import { mapDocumentSchemas } from "../document/map-document-schemas.ts";
import { mapSubschemas } from "../document/map-subschemas.ts";
import type { OpenApiDocument, Schema, SchemaObject } from "../document/openapi-document.ts";

/**
 * Tells where a schema is in a document, as a JSON pointer; undefined for one that is not in it.
 * The document is walked through when the first place is asked for, since most values are right and
 * nobody asks.
 */
export function createPlaceFinder(document: OpenApiDocument): (schema: Schema) => string | undefined {
  let places: ReadonlyMap<Schema, string> | undefined;
  return (schema) => (places ??= listPlaces(document)).get(schema);
}

function listPlaces(document: OpenApiDocument): ReadonlyMap<Schema, string> {
  const places = new Map<Schema, string>();
  const note = (schema: SchemaObject, place: readonly string[]): SchemaObject => {
    places.set(schema, toPointer(place));
    return mapSubschemas(schema, (subschema, below) => note(subschema, [...place, ...below]));
  };
  mapDocumentSchemas(document, note);
  return places;
}
