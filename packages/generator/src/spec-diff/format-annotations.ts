import { plainLine } from "../plain-line.ts";
import type { ChangeGroup, DiffReport } from "./diff-report.ts";
import { exampleText, shortText } from "./example-text.ts";
import { placeText } from "./spec-side.ts";

/**
 * Formats a report as GitHub annotations, a line each:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 * What only a git revision has is named in the message: its line is not one of the files that
 * GitHub shows.
 */
export function formatAnnotations({ groups }: DiffReport): string {
  return groups.map(annotate).join("\n");
}

const levels = {
  breaking: "error",
  unproven: "warning",
  allowed: "notice",
  harmless: "notice",
} as const satisfies Record<ChangeGroup["verdict"], string>;

function annotate(group: ChangeGroup): string {
  const { verdict, rule, at, side, operations, message, because, reason } = group;
  const isShown = side === "after" || at.revision === undefined;
  const [first, ...others] = operations.map(({ operation, place }) =>
    [operation, place].filter(Boolean).join(" "),
  );
  const shown = exampleText(group);
  const text = [
    `${first}${others.length === 0 ? "" : ` and ${others.length} more`}: ${shortText(message)} (${because})`,
    ...(shown === undefined ? [] : [shown]),
    ...(reason === undefined ? [] : [`allowed: ${reason}`]),
    ...(isShown ? [] : [`it was at ${placeText(at)}`]),
  ].join("; ");
  const properties = [
    `file=${property(at.file)}`,
    ...(isShown && at.line !== undefined ? [`line=${at.line}`] : []),
    `title=${property(`${verdict}: ${rule}`)}`,
  ];
  return `::${levels[verdict]} ${properties.join(",")}::${escape(text)}`;
}

function property(text: string): string {
  return escape(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

function escape(text: string): string {
  return plainLine(text).replaceAll("%", "%25");
}
