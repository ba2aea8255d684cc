import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { strictFormats } from "./formats.ts";
import { locateFault } from "./locate-fault.ts";
import { mapDocumentSchemas } from "./map-document-schemas.ts";
import type { OpenApiDocument, Schema, SchemaObject } from "./openapi-document.ts";
import { documentKey, type Preparation, prepareSchema } from "./prepare-schema.ts";
import { readViolations } from "./read-violations.ts";
import { resolveRef } from "./resolve-ref.ts";
import { SpecError } from "./spec-error.ts";
import { createPlaces, type SurveyPlace } from "./survey-place.ts";
import type { Direction, Violation } from "./violation.ts";

/** Judges values by the schemas of one document. Schemas are compiled on first use and kept. */
export interface Validator {
  readonly document: OpenApiDocument;
  /**
   * Every rule of the schema that the value breaks, in one direction; none when it is right. Of alternatives
   * (`oneOf`, `anyOf`) that all fail, those of the one that fits best. The value is never changed.
   * Throws SpecError when the schema cannot be compiled.
   */
  readonly violations: (schema: Schema, value: unknown, direction: Direction) => readonly Violation[];
  /** Whether the value is right, without saying why not. Throws SpecError as `violations` does. */
  readonly accepts: (schema: Schema, value: unknown, direction: Direction) => boolean;
  /** The schema that a `$ref` means, looked up once. Throws SpecError as resolveRef does. */
  readonly resolve: (ref: string) => SchemaObject;
  /** A schema as a place to survey, worked out once. Throws SpecError as `violations` does. */
  readonly placeOf: (schema: Schema, direction: Direction) => SurveyPlace;
}

/** A validator for the schemas of a document, which must be of dialect 3.1, as loadDocument returns it. */
export function createValidator(document: OpenApiDocument): Validator {
  const judges = new Map<Direction, Judge>();
  const judgeFor = (direction: Direction) => {
    const judge = judges.get(direction) ?? createJudge(document, direction);
    judges.set(direction, judge);
    return judge;
  };
  const targets = new Map<string, SchemaObject>();
  const places = new Map<Direction, (schema: Schema) => SurveyPlace>();
  const validator: Validator = {
    document,
    resolve($ref) {
      const target = targets.get($ref) ?? resolveRef<SchemaObject>(document, { $ref });
      targets.set($ref, target);
      return target;
    },
    accepts: (schema, value, direction) => judgeFor(direction).compile(schema)(value),
    violations(schema, value, direction) {
      const judge = judgeFor(direction);
      const validate = judge.compile(schema);
      return validate(value) ? [] : readViolations(validate.errors ?? [], judge);
    },
    placeOf(schema, direction) {
      const known = places.get(direction) ?? createPlaces({ validator, direction });
      places.set(direction, known);
      return known(schema);
    },
  };
  return validator;
}

/** The part of a validator for one direction. */
interface Judge {
  readonly ajv: Ajv2020;
  /** Where a prepared schema is in the document, or in the schema that was handed in. */
  readonly pointerOf: (schema: object) => string | undefined;
  readonly compile: (schema: Schema) => ValidateFunction;
}

function createJudge(document: OpenApiDocument, direction: Direction): Judge {
  const ajv = createAjv(direction);
  const written = new WeakMap<object, string>();
  const prepared = new WeakMap<object, string>();
  const preparation: Preparation = {
    document,
    direction,
    knownFormats: new Set(Object.keys(ajv.formats)),
    note: (_, copy, pointer) => void prepared.set(copy, pointer),
  };
  const compiled = new Map<Schema, ValidateFunction>();
  const compile = (schema: Schema): ValidateFunction => {
    const known = compiled.get(schema);
    if (known !== undefined) return known;
    if (ajv.schemas[documentKey] === undefined) {
      addDocument(ajv, {
        ...preparation,
        note(original, copy, pointer) {
          written.set(original, pointer);
          prepared.set(copy, pointer);
        },
      });
    }
    const validate = ajv.compile(prepareForUse(schema, preparation, written));
    compiled.set(schema, validate);
    return validate;
  };
  return {
    ajv,
    pointerOf: (schema) => prepared.get(schema),
    compile: (schema) => compileOrLocate(schema, { document, compile, written }),
  };
}

function addDocument(ajv: Ajv2020, preparation: Preparation): void {
  const { components, paths } = mapDocumentSchemas(preparation.document, (schema, place) =>
    prepareSchema(schema, place, preparation),
  );
  ajv.addSchema({ components, paths }, documentKey, undefined, false);
}

/** A schema of the document is compiled where it is, so that all that refers to it shares one function. */
function prepareForUse(
  schema: Schema,
  preparation: Preparation,
  written: WeakMap<object, string>,
): boolean | SchemaObject {
  if (typeof schema === "boolean") return schema;
  const pointer = written.get(schema);
  if (pointer === undefined) return prepareSchema(schema, [], preparation);
  return { $ref: `${documentKey}#${encodeURI(pointer)}` };
}

function createAjv(direction: Direction): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    strict: true,
    // Unusual, not wrong: documents leave `type` out beside `properties`, list names for another subschema, or describe a
    // member by its name and by a pattern.
    strictTypes: false,
    strictTuples: false,
    strictRequired: false,
    allowMatchingProperties: true,
    logger: false,
  });
  addFormats.default(ajv);
  for (const [name, format] of Object.entries(strictFormats)) ajv.addFormat(name, format);
  // The first four are OpenAPI's own keywords, the others the places of the document that references lead to.
  ajv.addVocabulary(["discriminator", "xml", "externalDocs", "example", "components", "paths"]);
  ajv.removeKeyword("readOnly");
  ajv.addKeyword({
    keyword: "readOnly",
    schemaType: "boolean",
    validate: (readOnly: boolean) => !(readOnly && direction === "request"),
  });
  return ajv;
}

interface Compiling {
  readonly document: OpenApiDocument;
  readonly compile: (schema: Schema) => ValidateFunction;
  readonly written: WeakMap<object, string>;
}

function compileOrLocate(schema: Schema, { document, compile, written }: Compiling): ValidateFunction {
  try {
    return compile(schema);
  } catch (error) {
    if (error instanceof SpecError) throw error;
    const pointer = typeof schema === "boolean" ? undefined : written.get(schema);
    throw locateFault(schema, pointer ?? "", { document, compile });
  }
}
