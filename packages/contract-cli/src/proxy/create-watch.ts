import {
  checkRecorded,
  type Contract,
  createCoverageMeter,
  createHider,
  type Exchange,
  type OperationCoverage,
} from "@cftokens/contract";
import type { FindingGroup, TracedFinding } from "../report/finding-group.ts";
import { createFindingGroups, type FindingGroups, groupFindings } from "../report/group-findings.ts";
import { countUnjudged, listUnread, type Unjudged } from "../report/unjudged.ts";
import { checkTogether } from "../traffic/check-together.ts";

/** Judges exchanges one by one, and keeps what a summary needs. */
export interface Watch {
  /**
   * Judges an exchange and returns the findings that no earlier exchange had. Throws what judging
   * throws.
   */
  readonly judge: (exchange: Exchange) => readonly FindingGroup[];
  /** Counts an exchange that cannot be judged, for a reason. */
  readonly miss: (reason: string) => void;
  readonly summarize: () => WatchSummary;
}

export interface WatchSummary {
  readonly exchanges: number;
  readonly unjudged: readonly Unjudged[];
  readonly groups: FindingGroups;
  /** The coverage of operations that were called. */
  readonly coverage: readonly OperationCoverage[];
}

/** What is kept of exchanges that passed, to compare them with each other. */
export interface WatchBounds {
  readonly exchanges: number;
  /** The characters of their URLs, headers and bodies. In memory each is some bytes. */
  readonly characters: number;
}

// The first 10,000 exchanges, while they have 64 Mi characters or less.
const usualBounds: WatchBounds = { exchanges: 10_000, characters: 64 * 1024 * 1024 };

/** Creates a watch without any exchange. */
export function createWatch(contract: Contract, bounds: WatchBounds = usualBounds): Watch {
  const kept: { readonly exchange: Exchange; readonly number: number }[] = [];
  const meter = createCoverageMeter(contract);
  const hide = createHider(contract);
  const groups = createFindingGroups();
  const unjudged = countUnjudged();
  let [exchanges, judged, characters] = [0, 0, 0];
  // Why no more is kept: exchanges are compared without a gap, or a change would be missed.
  let end: string | undefined;

  function keep(exchange: Exchange): void {
    characters += sizeOf(exchange);
    if (kept.length === bounds.exchanges || characters > bounds.characters) end ??= describeBounds(bounds);
    if (end === undefined) kept.push({ exchange, number: exchanges });
    else unjudged.add("comparison", end);
  }

  function compare(): void {
    const numbers = new Map(kept.map(({ exchange, number }) => [exchange, number]));
    for (const { finding, exchange } of checkTogether([...numbers.keys()], contract)) {
      const origin = `exchange ${numbers.get(exchange)}, compared with what was before`;
      groups.add({ ...finding, origin, exchange: hide(exchange) });
    }
  }

  return {
    judge(exchange) {
      exchanges += 1;
      for (const reason of listUnread(exchange)) unjudged.add("body", reason);
      try {
        const origin = `exchange ${exchanges}`;
        const shown = hide(exchange);
        const found = checkRecorded(exchange, contract).map((finding): TracedFinding => ({
          ...finding,
          origin,
          exchange: shown,
        }));
        meter.add(exchange);
        const fresh = found.filter((finding) => !groups.has(finding));
        for (const finding of found) groups.add(finding);
        keep(exchange);
        judged += 1;
        return groupFindings(fresh);
      } catch (error) {
        end ??= "one before them was not judged";
        throw error;
      }
    },
    miss(reason) {
      unjudged.add("exchange", reason);
    },
    summarize() {
      compare();
      const coverage = meter.read().filter(({ responses }) => responses.some(({ seen }) => seen > 0));
      return { exchanges: judged, unjudged: unjudged.read(), groups, coverage };
    },
  };
}

function sizeOf({ request, response }: Exchange): number {
  const texts = [request, response].flatMap(({ body, headers }) => [
    ...Object.entries(headers).flat(),
    "text" in body ? body.text : "",
  ]);
  return texts.reduce((sum, { length }) => sum + length, request.url.length);
}

function describeBounds({ exchanges, characters }: WatchBounds): string {
  const size = characters / 1024 / 1024;
  return `the first ${exchanges} are, while they have ${size} Mi characters or less`;
}
