import { SpecError, type Validator } from "@cftokens/openapi";
import { type Choice, type Direction, type Schema, surveyChoices } from "@cftokens/openapi/schema";
import type { ChoiceCoverage } from "./coverage.ts";

/** Measures which of the choices of one schema values take. */
export interface ChoiceMeter {
  /** Counts what a value takes, which is read only if anything is left to be seen. */
  readonly add: (read: () => unknown) => void;
  readonly read: () => readonly ChoiceCoverage[];
}

/** Creates a meter that has seen no value. */
export function createChoiceMeter(validator: Validator, schema: Schema, direction: Direction): ChoiceMeter {
  const { all, takenBy } = unlessBroken(() => surveyChoices(validator, schema, direction), {
    all: [],
    takenBy: () => [],
  });
  const seen = new Set<Choice>();
  return {
    add(read) {
      if (seen.size === all.length) return;
      for (const choice of unlessBroken(() => takenBy(read()), [])) seen.add(choice);
    },
    read: () => all.map((choice) => ({ ...choice, seen: seen.has(choice) })),
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
