import type { FindingGroup } from "../report/finding-group.ts";
import { toPlace } from "../report/group-findings.ts";
import type { BaselineEntry } from "./baseline.ts";

/** Findings, sorted by what the baseline says of them. */
export interface BaselineVerdict {
  /** Findings that the baseline does not have. */
  readonly groups: readonly FindingGroup[];
  readonly known: readonly KnownDrift[];
  readonly baselineProblems: readonly BaselineProblem[];
}

export interface KnownDrift {
  readonly group: FindingGroup;
  readonly entry: BaselineEntry;
}

/** An entry of the baseline that is out of date. */
export interface BaselineProblem {
  readonly kind: "gone" | "past its date";
  readonly entry: BaselineEntry;
}

export interface BaselineOptions {
  /** The day of the run, UTC: `2027-01-31`. */
  readonly today: string;
  /**
   * Whether an operation was called in the run. Drift of other operations is unseen, and not gone.
   */
  readonly wasTried: (operation: string) => boolean;
}

/** Takes known drift out of findings, and finds entries that are out of date. */
export function applyBaseline(
  groups: readonly FindingGroup[],
  baseline: readonly BaselineEntry[],
  { today, wasTried }: BaselineOptions,
): BaselineVerdict {
  const entryOf = (group: FindingGroup) => baseline.find((entry) => matches(entry, group));
  const seen = (entry: BaselineEntry) => groups.some((group) => matches(entry, group));
  return {
    groups: groups.filter((group) => entryOf(group) === undefined),
    known: groups.flatMap((group) => {
      const entry = entryOf(group);
      return entry === undefined ? [] : [{ group, entry }];
    }),
    baselineProblems: baseline.flatMap((entry): readonly BaselineProblem[] => {
      if (entry.until < today) return [{ kind: "past its date", entry }];
      return seen(entry) || !wasTried(entry.operation) ? [] : [{ kind: "gone", entry }];
    }),
  };
}

function matches(entry: BaselineEntry, { check, operation, place }: FindingGroup): boolean {
  return entry.check === check && entry.operation === operation && toPlace(entry.pointer) === place;
}
