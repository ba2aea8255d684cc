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

/** Judges exchanges one by one, and keeps what a summary needs. */
export interface Watch {
  /**
   * Judges an exchange and returns the findings that no earlier exchange had. `unread` says why its
   * bodies were not read.
   */
  readonly judge: (exchange: Exchange, unread?: readonly string[]) => readonly FindingGroup[];
  readonly summarize: () => WatchSummary;
}

export interface WatchSummary {
  readonly exchanges: number;
  readonly unjudged: readonly UnjudgedBodies[];
  readonly findings: readonly TracedFinding[];
  /** The coverage of operations that were called. */
  readonly coverage: readonly OperationCoverage[];
}

// The number of exchanges that are kept, to be compared and for coverage. Later ones are judged by
// themselves alone.
const mostKept = 10_000;

/** Creates a watch without any exchange. */
export function createWatch(contract: Contract): Watch {
  const kept: Exchange[] = [];
  const findings: TracedFinding[] = [];
  const reported = new Set<string>();
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
      const fresh = found.filter((finding) => !reported.has(toGroupKey(finding)));
      // The exchange is needed for the first of a group alone.
      findings.push(
        ...found.map((finding) => (fresh.includes(finding) ? finding : withoutExchange(finding))),
      );
      for (const finding of fresh) reported.add(toGroupKey(finding));
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
