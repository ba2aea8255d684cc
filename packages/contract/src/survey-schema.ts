import { SpecError, type Validator } from "@cftokens/openapi";
import {
  type Choice,
  type Direction,
  listDeclaredMembers,
  type Schema,
  surveyChoices,
} from "@cftokens/openapi/schema";

/** What of a schema can be seen in values. */
export interface SchemaSurvey {
  /** The places that it declares, as listDeclaredMembers lists them. */
  readonly pointers: ReadonlySet<string>;
  readonly choices: readonly Choice[];
  /**
   * Those of the choices that a value takes. Throws SpecError when the schema cannot be compiled.
   */
  readonly takenBy: (value: unknown) => readonly Choice[];
}

/** Surveys a schema, once for all meters. Nothing can be seen of a broken one. */
export function surveySchema(validator: Validator, schema: Schema, direction: Direction): SchemaSurvey {
  const surveys = known[direction].get(validator) ?? new Map<Schema, SchemaSurvey>();
  known[direction].set(validator, surveys);
  const survey = surveys.get(schema) ?? unlessBroken(() => makeSurvey(validator, schema, direction), nothing);
  surveys.set(schema, survey);
  return survey;
}

const known: Readonly<Record<Direction, WeakMap<Validator, Map<Schema, SchemaSurvey>>>> = {
  request: new WeakMap(),
  response: new WeakMap(),
};

const nothing: SchemaSurvey = { pointers: new Set(), choices: [], takenBy: () => [] };

function makeSurvey(validator: Validator, schema: Schema, direction: Direction): SchemaSurvey {
  const { all, takenBy } = surveyChoices(validator, schema, direction);
  return {
    pointers: new Set(listDeclaredMembers(validator.document, schema, direction)),
    choices: all,
    takenBy,
  };
}

/**
 * What is read, or something else where a schema is broken, or a text is not the JSON that it
 * should be: a check reports that.
 */
export function unlessBroken<Result>(read: () => Result, otherwise: Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof SpecError || error instanceof SyntaxError) return otherwise;
    throw error;
  }
}
