import type { SeenOperation, SeenStatus } from "@cftokens/contract-cli/run";
import { fitText, safeText } from "@cftokens/workbench/text";
import type { Tone } from "../../text/styled-line.ts";
import { listRows, type TreeNode, type TreeRow } from "../operations/tree/tree-node.ts";
import type { ContractState } from "./state.ts";

/**
 * What a run has seen, as rows that fold: operations, their documented statuses, the members that
 * never came, and what was never sent; then what was not called and why.
 */
export function coverageRows({
  run,
  coverage: { toggled },
}: Pick<ContractState, "run" | "coverage">): readonly TreeRow[] {
  const result = run?.result;
  if (result === undefined) return [];
  const last = made.get(result);
  if (last?.toggled === toggled) return last.rows;
  const { report, coverage, unjudged } = result;
  const skipped = new Map(report.skipped.map(({ operation, reason }) => [operation, reason]));
  const width = Math.max(0, ...coverage.map(({ operation }) => operation.length));
  const rows = listRows(
    [
      ...coverage.map((one, place) =>
        operationNode(one, { name: String(place), width, skipped: skipped.get(one.operation) }),
      ),
      ...listNode(
        "Not called",
        [...skipped].map(([operation, reason]) => `${operation}: ${reason}`),
      ),
      ...listNode("Not judged", unjudged),
    ],
    toggled,
  );
  made.set(result, { toggled, rows });
  return rows;
}

// A key that only moves the cursor makes no row anew.
const made = new WeakMap<
  object,
  { readonly toggled: ReadonlySet<string>; readonly rows: readonly TreeRow[] }
>();

function operationNode(
  one: SeenOperation,
  {
    name,
    width,
    skipped,
  }: { readonly name: string; readonly width: number; readonly skipped: string | undefined },
): TreeNode {
  const { operation, responses, members, parameters, choices, statuses, unseen } = one;
  const mark = skipped !== undefined ? "–" : responses.seen === 0 ? "✗" : "✓";
  const tone: Tone = skipped !== undefined ? "dim" : responses.seen === 0 ? "bad" : "good";
  const shares = [
    share(responses, "statuses"),
    share(members, "members"),
    share(parameters, "parameters"),
    share(choices, "choices"),
  ];
  return {
    name,
    line: (room) => [
      { text: `${mark} `, tone },
      {
        text: fitText(safeText(operation), Math.min(width, Math.max(12, Math.floor(room / 2)))),
        tone: "strong",
      },
      {
        text: `  ${skipped === undefined ? shares.filter((text) => text !== "").join(" · ") : "not called"}`,
      },
    ],
    below: () => [
      ...(skipped === undefined ? [] : [textNode("skipped", skipped)]),
      ...statuses.map(statusNode),
      ...listNode("Never sent or taken", unseen),
    ],
  };
}

function statusNode({ status, seen, members, unseenMembers }: SeenStatus): TreeNode {
  const often = seen === 0 ? "never" : `${seen} times`;
  return {
    name: status,
    line: () => [
      { text: fitText(safeText(status), 8) },
      { text: fitText(often, 12), tone: seen === 0 ? "waiting" : "plain" },
      { text: share(members, "members") },
    ],
    ...(seen > 0 &&
      unseenMembers.length > 0 && {
        below: () => unseenMembers.map((pointer) => textNode(pointer, `${pointer} never came`)),
      }),
  };
}

function listNode(title: string, texts: readonly string[]): readonly TreeNode[] {
  if (texts.length === 0) return [];
  return [
    {
      name: title,
      line: () => [
        { text: title, tone: "accent" },
        { text: ` (${texts.length})`, tone: "dim" },
      ],
      below: () => texts.map((text, place) => textNode(String(place), text)),
    },
  ];
}

function textNode(name: string, text: string): TreeNode {
  return { name, line: () => [{ text: safeText(text) }] };
}

function share({ seen, all }: { readonly seen: number; readonly all: number }, what: string): string {
  return all === 0 ? "" : `${seen}/${all} ${what}`;
}
