import type { BaselineProblem, KnownDrift } from "../baseline/apply-baseline.ts";
import { printable } from "@cftokens/workbench/text";

/** Says what is wrong with an entry of the baseline and how to fix it, in one line. */
export function describeBaselineProblem({ kind, entry }: BaselineProblem): string {
  const { check, operation, pointer, until } = entry;
  const what = `${check}: ${operation}${pointer === "" ? "" : ` ${pointer}`}`;
  switch (kind) {
    case "gone":
      return printable(`baseline ${what} is no longer found: take the entry out`);
    case "past its date":
      return printable(
        `baseline ${what} was accepted until ${until}: fix the drift, or give the entry a new date`,
      );
  }
}

/** Says which drift is accepted, why and for how long, in one line. */
export function describeKnownDrift({ group, entry }: KnownDrift): string {
  const where = group.place === "" ? "" : ` ${group.place}`;
  return printable(`known ${group.check}: ${group.operation}${where} until ${entry.until}: ${entry.reason}`);
}
