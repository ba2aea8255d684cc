import type { ErrorReport } from "../../text/error-report.ts";
import { errorLines, paragraph, type StyledLine } from "../../text/styled-line.ts";
import { placeName } from "../../knowledge/token-row.ts";
import type { PartSource, TokenPart } from "./state.ts";

/** The failures of lists, each failure once: lists that failed in the same way are named together. */
export function listFailureLines(parts: readonly TokenPart[], width: number): readonly StyledLine[] {
  const failed = parts.flatMap(({ source, status }) =>
    status.kind === "failed" ? [{ name: partName(source), error: status.error }] : [],
  );
  return [...Map.groupBy(failed, ({ error }) => samenessOf(error)).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const { error } = first;
    if (same.length === 1) return errorLines({ ...error, title: `${first.name}: ${error.title}` }, width);
    const [title, ...rest] = errorLines(
      { ...error, title: `${same.length} lists: ${outcomeOf(error)}` },
      width,
    );
    const names = paragraph(same.map(({ name }) => name).join(", "), Math.max(1, width - 2), "dim");
    return [
      ...(title === undefined ? [] : [title]),
      ...names.map((line) => [{ text: "  " }, ...line]),
      ...rest,
    ];
  });
}

/** How a list of the API is called. */
function partName(source: PartSource): string {
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
