import {
  checkRecorded,
  type Contract,
  type Exchange,
  measureCoverage,
  type OperationCoverage,
} from "@cftokens/contract";
import type { FindingGroup, TracedFinding } from "../report/finding-group.ts";
import { groupFindings, toGroupKey } from "../report/group-findings.ts";
import { countUnjudged, type UnjudgedBodies } from "../report/unjudged.ts";
import { checkTogether } from "../traffic/check-together.ts";

/** Judges exchanges as they come, and remembers enough of them for a summary. */
export interface Watch {
  /** What an exchange has that was not told before. `unread` says why bodies of it were left alone. */
  readonly judge: (exchange: Exchange, unread?: readonly string[]) => readonly FindingGroup[];
  readonly summarize: () => WatchSummary;
}

export interface WatchSummary {
  readonly exchanges: number;
  readonly unjudged: readonly UnjudgedBodies[];
  readonly findings: readonly TracedFinding[];
  /** Of the operations that were called. */
  readonly coverage: readonly OperationCoverage[];
}

/** Exchanges that are kept for coverage and to be compared; of later ones only what is found in each alone. */
const mostKept = 10_000;

/** A watch that has seen nothing yet. */
export function createWatch(contract: Contract): Watch {
  const kept: Exchange[] = [];
  const findings: TracedFinding[] = [];
  const told = new Set<string>();
  const leftAlone: string[] = [];
  let exchanges = 0;
  return {
    judge(exchange, unread = []) {
      exchanges += 1;
      leftAlone.push(...unread);
      if (kept.length < mostKept) kept.push(exchange);
      const origin = `exchange ${exchanges}`;
      const found = checkRecorded(exchange, contract).map((finding): TracedFinding => ({
        ...finding,
        origin,
        exchange,
      }));
      const fresh = found.filter((finding) => !told.has(toGroupKey(finding)));
      // The exchange is needed for the first of a group alone.
      findings.push(
        ...found.map((finding) => (fresh.includes(finding) ? finding : withoutExchange(finding))),
      );
      for (const finding of fresh) told.add(toGroupKey(finding));
      return groupFindings(fresh);
    },
    summarize() {
      const together = checkTogether(kept, contract).map(({ finding, exchange }): TracedFinding => ({
        ...finding,
        origin: `exchange ${kept.indexOf(exchange) + 1}, compared with what was before`,
        exchange,
      }));
      const coverage = measureCoverage(contract, kept).filter(({ responses }) =>
        responses.some(({ seen }) => seen > 0),
      );
      const unjudged = countUnjudged(leftAlone);
      return { exchanges, unjudged, findings: [...findings, ...together], coverage };
    },
  };
}

function withoutExchange({ exchange: _dropped, ...finding }: TracedFinding): TracedFinding {
  return finding;
}
