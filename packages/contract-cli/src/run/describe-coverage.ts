import { countSeen, listUnseen, type OperationCoverage, type Share } from "@cftokens/contract";
import type { RunReport } from "../report/run-report.ts";

/** What of an operation was seen, as a screen shows it. */
export interface SeenOperation {
  readonly operation: string;
  readonly parameters: Share;
  readonly choices: Share;
  readonly responses: Share;
  readonly members: Share;
  readonly statuses: readonly SeenStatus[];
  /** What was never sent, and the choices that were never taken, in words. */
  readonly unseen: readonly string[];
}

/** How often a documented status was answered, and which of its members never came. */
export interface SeenStatus {
  /** As documented: "200", "4XX", "default". */
  readonly status: string;
  readonly seen: number;
  readonly members: Share;
  /** Pointers; `*` stands for items and unnamed members. */
  readonly unseenMembers: readonly string[];
}

/** Describes the coverage of a report by operation, status and member. */
export function describeCoverage({ coverage }: Pick<RunReport, "coverage">): readonly SeenOperation[] {
  return coverage.map((one) => ({ ...sharesOf(one), ...partsOf(one) }));
}

function sharesOf(
  one: OperationCoverage,
): Pick<SeenOperation, "parameters" | "choices" | "responses" | "members"> {
  const { parameters, choices, responses, members } = countSeen([one]);
  return { parameters, choices, responses, members };
}

function partsOf(one: OperationCoverage): Pick<SeenOperation, "operation" | "statuses" | "unseen"> {
  const wasCalled = one.responses.some(({ seen }) => seen > 0);
  return {
    operation: one.operation,
    statuses: one.responses.map(({ status, seen, members }) => ({
      status,
      seen,
      members: { seen: members.filter((member) => member.seen).length, all: members.length },
      unseenMembers: members.flatMap((member) => (member.seen ? [] : [member.pointer])),
    })),
    unseen: wasCalled ? listUnseen(one) : [],
  };
}
