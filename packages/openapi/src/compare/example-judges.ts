import type { OpenApiDocument, Schema } from "../document/openapi-document.ts";
import { SpecError } from "../document/spec-error.ts";
import type { Direction } from "../schema/direction.ts";
import { createValidator } from "../validate/create-validator.ts";

/** Whether a schema accepts a value. */
export type ExampleJudge = (value: unknown) => boolean;

/**
 * Gives what judges values by a schema that refers to nothing; undefined for one that cannot be
 * compiled.
 */
export type ExampleJudges = (schema: Schema, direction: Direction) => ExampleJudge | undefined;

/**
 * Creates what makes judges, equal schemas one. A validator takes longer to make than a small
 * schema takes to compile, so that several schemas share one. It keeps all that it compiled, and
 * so is given up after some.
 */
export function createExampleJudges(): ExampleJudges {
  let validator = createValidator(noDocument);
  const known = new Map<string, ExampleJudge | undefined>();
  return (schema, direction) => {
    const key = `${direction} ${JSON.stringify(schema)}`;
    if (known.has(key)) return known.get(key);
    if (known.size === mostKnown) {
      known.clear();
      validator = createValidator(noDocument);
    }
    const judge = makeJudge(validator, schema, direction);
    known.set(key, judge);
    return judge;
  };
}

const mostKnown = 64;

function makeJudge(
  validator: ReturnType<typeof createValidator>,
  schema: Schema,
  direction: Direction,
): ExampleJudge | undefined {
  try {
    validator.accepts(schema, null, direction);
  } catch (error) {
    if (error instanceof SpecError) return undefined;
    throw error;
  }
  return (value) => validator.accepts(schema, value, direction);
}

const noDocument: OpenApiDocument = { openapi: "3.1.0", info: { title: "", version: "" } };
