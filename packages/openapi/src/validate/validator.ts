import type { OpenApiDocument, Schema, SchemaObject } from "../document/openapi-document.ts";
import type { SurveyPlace } from "../schema/survey-place.ts";
import type { Direction } from "../schema/direction.ts";
import type { Violation } from "./violation.ts";

/** Judges values by the schemas of one document. Schemas are compiled on first use and kept. */
export interface Validator {
  readonly document: OpenApiDocument;
  /**
   * Every rule of the schema that the value breaks, in one direction; none when it is right. Of
   * alternatives (`oneOf`, `anyOf`) that all fail, those of the one that fits best. The value is
   * never changed. Throws SpecError when the schema cannot be compiled.
   */
  readonly violations: (schema: Schema, value: unknown, direction: Direction) => readonly Violation[];
  /** Whether the value is right, without saying why not. Throws SpecError as `violations` does. */
  readonly accepts: (schema: Schema, value: unknown, direction: Direction) => boolean;
  /** The schema that a `$ref` means, looked up once. Throws SpecError as resolveRef does. */
  readonly resolve: (ref: string) => SchemaObject;
  /** A schema as a place to survey, worked out once. Throws SpecError as `violations` does. */
  readonly placeOf: (schema: Schema, direction: Direction) => SurveyPlace;
}
