import type { OpenApiDocument, Schema, SchemaObject } from "../document/openapi-document.ts";
import type { SurveyPlace } from "../schema/survey-place.ts";
import type { Direction } from "../schema/direction.ts";
import type { Violation } from "./violation.ts";

/**
 * Validates values against the schemas of one document. Schemas are compiled on first use and kept.
 */
export interface Validator {
  readonly document: OpenApiDocument;
  /**
   * Lists the rules of the schema that a value sent in one direction breaks; none if it is valid.
   * If all alternatives (`oneOf`, `anyOf`) fail, only the best match is reported. The value is
   * never changed. Throws SpecError when the schema cannot be compiled.
   */
  readonly violations: (schema: Schema, value: unknown, direction: Direction) => readonly Violation[];
  /** Whether the value is valid, without reasons. Throws SpecError as `violations` does. */
  readonly accepts: (schema: Schema, value: unknown, direction: Direction) => boolean;
  /** The schema that a `$ref` means, cached. Throws SpecError as resolveRef does. */
  readonly resolve: (ref: string) => SchemaObject;
  /** The survey place of a schema, cached. Throws SpecError as `violations` does. */
  readonly placeOf: (schema: Schema, direction: Direction) => SurveyPlace;
}
