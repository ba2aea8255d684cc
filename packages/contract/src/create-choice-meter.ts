import type { Choice } from "@cftokens/openapi/schema";
import type { ChoiceCoverage } from "./coverage.ts";
import { type SchemaSurvey, unlessBroken } from "./survey-schema.ts";

/** Measures which of the choices of one schema values take. */
export interface ChoiceMeter {
  /** Counts what a value takes, which is read only if anything is left to be seen. */
  readonly add: (read: () => unknown) => void;
  readonly read: () => readonly ChoiceCoverage[];
}

/** Creates a meter that has seen no value. */
export function createChoiceMeter({ choices: all, takenBy }: SchemaSurvey): ChoiceMeter {
  const seen = new Set<Choice>();
  return {
    add(read) {
      if (seen.size === all.length) return;
      for (const choice of unlessBroken(() => takenBy(read()), [])) seen.add(choice);
    },
    read: () => all.map((choice) => ({ ...choice, seen: seen.has(choice) })),
  };
}
