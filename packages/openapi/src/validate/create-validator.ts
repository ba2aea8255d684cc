import { createCompiler, type Compiler } from "./create-compiler.ts";
import { createPlaceFinder } from "./create-place-finder.ts";
import { locateFault, tooDeep } from "./locate-fault.ts";
import type { OpenApiDocument, Schema, SchemaObject } from "../document/openapi-document.ts";
import { unwrapErrors } from "./own-rule.ts";
import { readViolations } from "./read-violations.ts";
import { resolveRef } from "../document/resolve-ref.ts";
import { SpecError } from "../document/spec-error.ts";
import { createPlaces, type SurveyPlace } from "../schema/survey-place.ts";
import type { Validator } from "./validator.ts";
import type { Direction } from "../schema/direction.ts";
import type { Violation } from "./violation.ts";

/**
 * Creates a validator for the schemas of a document, which must be OpenAPI 3.1, as loadDocument
 * returns it.
 */
export function createValidator(document: OpenApiDocument): Validator {
  const placeOf = createPlaceFinder(document);
  const judges = new Map<Direction, Judge>();
  const judgeFor = (direction: Direction) => {
    const judge = judges.get(direction) ?? createJudge(document, direction, placeOf);
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
    accepts: (schema, value, direction) => judgeFor(direction).accepts(schema, value),
    violations(schema, value, direction) {
      const judge = judgeFor(direction);
      return judge.accepts(schema, value) ? [] : judge.explain(schema, value);
    },
    placeOf(schema, direction) {
      const known = places.get(direction) ?? createPlaces({ validator, direction });
      places.set(direction, known);
      return known(schema);
    },
  };
  return validator;
}

type PlaceOf = (schema: Schema) => string | undefined;

// The part of a validator for one direction. What explains errors is made on demand, because most
// values are valid.
interface Judge {
  readonly accepts: (schema: Schema, value: unknown) => boolean;
  readonly explain: (schema: Schema, value: unknown) => readonly Violation[];
}

function createJudge(document: OpenApiDocument, direction: Direction, placeOf: PlaceOf): Judge {
  const quick = createCompiler(document, { direction, placeOf });
  let thorough: Compiler | undefined;
  const accepts = (schema: Schema, part: unknown) => quick.compile(schema)(part);
  return {
    accepts(schema, value) {
      const validate = compileOrLocate(schema, { document, compile: quick.compile, placeOf });
      quick.begin();
      return validate(value);
    },
    explain(schema, value) {
      thorough ??= createCompiler(document, { direction, read: readViolations, accepts, placeOf });
      const validate = thorough.compile(schema);
      thorough.begin();
      validate(value);
      return readViolations(unwrapErrors(validate.errors), thorough);
    },
  };
}

interface Compiling {
  readonly document: OpenApiDocument;
  readonly compile: Compiler["compile"];
  readonly placeOf: PlaceOf;
}

function compileOrLocate(
  schema: Schema,
  { document, compile, placeOf }: Compiling,
): ReturnType<Compiler["compile"]> {
  try {
    return compile(schema);
  } catch (error) {
    if (error instanceof SpecError) throw error;
    if (error instanceof RangeError) throw tooDeep(placeOf(schema) ?? "", error);
    throw locateFault(schema, placeOf(schema) ?? "", { document, compile });
  }
}
