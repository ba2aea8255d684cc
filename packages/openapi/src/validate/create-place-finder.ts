import { toPointer } from "../json/json-pointer.ts";
import { mapDocumentSchemas } from "../document/map-document-schemas.ts";
import { mapSubschemas } from "../document/map-subschemas.ts";
import type { OpenApiDocument, Schema, SchemaObject } from "../document/openapi-document.ts";

/**
 * Creates a function that finds the JSON pointer of a schema in a document; undefined for a schema
 * from elsewhere. The document is walked on the first call, because most values are valid and
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
