import { type ListSource, placeName } from "@cftokens/workbench/inventory";
import { cutText, type ErrorReport, textWidth } from "@cftokens/workbench/text";
import { errorLines, paragraph, type StyledLine } from "../../text/styled-line.ts";
import type { TokenList } from "./state.ts";

/**
 * The failures of lists in at most `room` lines, each failure once: lists that failed in the same
 * way are shown together. Without room for everything: what each failure is, its first reason and
 * what to do.
 */
export function listFailureLines(
  lists: readonly TokenList[],
  { width, room }: { readonly width: number; readonly room: number },
): readonly StyledLine[] {
  const failures = failuresOf(lists);
  const whole = failures.flatMap((failure) => wholeLines(failure, width));
  if (whole.length <= room) return whole;
  const short = failures.map((failure) => shortLines(failure, width));
  const shorter = [3, 2].find((count) => failures.length * count <= room);
  if (shorter !== undefined) return short.flatMap((lines) => lines.slice(0, shorter));
  const tightest = failures.map((failure) => oneLine(failure, width));
  if (tightest.length <= room) return tightest;
  const rest = `  … ${tightest.length - room + 1} more failures`;
  return [...tightest.slice(0, Math.max(0, room - 1)), [{ text: rest, tone: "dim" }]];
}

// One failure, and the lists that it happened to.
interface Failure {
  readonly title: string;
  readonly names: readonly string[];
  readonly error: ErrorReport;
}

function failuresOf(lists: readonly TokenList[]): readonly Failure[] {
  const failed = lists.flatMap(({ source, status }) =>
    status.kind === "failed" ? [{ name: listName(source), error: status.error }] : [],
  );
  return [...Map.groupBy(failed, ({ error }) => samenessOf(error)).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const { error, name } = first;
    return same.length === 1
      ? [{ title: `${name}: ${error.title}`, names: [], error }]
      : [
          {
            title: `${same.length} lists: ${outcomeOf(error)}`,
            names: same.map((each) => each.name),
            error,
          },
        ];
  });
}

function wholeLines({ title, names, error }: Failure, width: number): readonly StyledLine[] {
  const [head, ...rest] = errorLines({ ...error, title }, width);
  const named = names.length === 0 ? [] : paragraph(names.join(", "), Math.max(1, width - 2), "dim");
  return [...(head === undefined ? [] : [head]), ...named.map((line) => [{ text: "  " }, ...line]), ...rest];
}

// The reason comes before the advice: it distinguishes one refusal from another.
function shortLines({ title, error: { reasons, advice } }: Failure, width: number): readonly StyledLine[] {
  const [reason] = reasons;
  return [
    [{ text: cutText(`✗ ${title}`, width), tone: "bad" }],
    ...(reason === undefined ? [] : [[{ text: cutText(`  • ${reason}`, width) }]]),
    [{ text: cutText(`  → ${advice}`, width), tone: "strong" }],
  ];
}

function oneLine({ title, error: { reasons } }: Failure, width: number): StyledLine {
  const [reason = ""] = reasons;
  const room = Math.max(1, width - textWidth(reason) - 5);
  return [
    { text: `✗ ${cutText(title, room)}`, tone: "bad" },
    { text: cutText(reason === "" ? "" : ` · ${reason}`, width - 4) },
  ];
}

// How a list of the API is called.
function listName(source: ListSource): string {
  switch (source.kind) {
    case "user":
      return "User API tokens";
    case "account":
      return `API tokens of ${placeName(source.place)}`;
    case "access":
      return `Access service tokens of ${placeName(source.place)}`;
    case "builds":
      return `Workers Builds tokens of ${placeName(source.place)}`;
  }
}

function outcomeOf({ outcome, title }: ErrorReport): string {
  return outcome ?? title;
}

// Each answer has a ray of its own: that alone makes no other failure.
function samenessOf(error: ErrorReport): string {
  const reasons = error.reasons.filter((reason) => !reason.startsWith("ray "));
  return JSON.stringify([outcomeOf(error), reasons, error.advice]);
}
