import { plainLine } from "../plain-line.ts";
import type { ChangeGroup, DiffReport } from "./diff-report.ts";
import { exampleText, shortText } from "./example-text.ts";
import { placeText } from "./spec-side.ts";
import type { Impact } from "./find-impact.ts";

/** Formats a report for a terminal, breaking changes first. */
export function formatText(report: DiffReport): string {
  const { base, head, groups, breaking, unproven, unusedReasons, impact = [] } = report;
  if (groups.length === 0) return plainLine(`${base} → ${head}: nothing that a client can notice.`);
  const count = groups.flatMap(({ operations }) => operations).length;
  return [
    plainLine(
      `${base} → ${head}: ${count} ${count === 1 ? "change" : "changes"}, of which ${breaking} break clients${unproven === 0 ? "" : `, and ${unproven} may`}.`,
    ),
    ...groups.flatMap((group) => ["", ...groupLines(group)]),
    ...unusedReasons.map(
      (reason) => `\n${plainLine(`No longer needed in allowed-breaking.json: ${reason}`)}`,
    ),
    ...impact.flatMap((one) => ["", ...impactLines(one)]),
  ].join("\n");
}

function groupLines(group: ChangeGroup): readonly string[] {
  const { verdict, rule, document, pointer, at, because, reason, message } = group;
  const shown = exampleText(group);
  return [
    `${verdict}: ${rule} (${because})`,
    plainLine(`  in ${document}: ${pointer}: ${shortText(message)}`),
    plainLine(`  at ${placeText(at)}`),
    ...(shown === undefined ? [] : [plainLine(`  ${shown}`)]),
    ...(reason === undefined ? [] : [plainLine(`  allowed: ${reason}`)]),
    ...placeLines(group.operations).map((line) => plainLine(`    - ${line}`)),
  ];
}

// How many operations of one change, or places of one name, are listed.
const listed = 8;

function placeLines(operations: ChangeGroup["operations"]): readonly string[] {
  return shorten(
    operations.map(({ operation, place, at }) =>
      [operation, place, at === undefined ? "" : `(${placeText(at)})`].filter(Boolean).join(" "),
    ),
  );
}

function impactLines({ changed, breaking, names, places }: Impact): readonly string[] {
  const named = names.length === 0 ? "" : ` (${names.join(", ")})`;
  const lines = places.map(({ kind, file, line }) => `${kind}: ${file}:${line}`);
  return [
    plainLine(`${breaking ? "breaks" : "touches"} ${changed}${named}`),
    ...(lines.length === 0
      ? ["  named nowhere in the code"]
      : shorten(lines).map((line) => plainLine(`  ${line}`))),
  ];
}

function shorten(lines: readonly string[]): readonly string[] {
  const rest = lines.length - listed;
  return rest > 0 ? [...lines.slice(0, listed), `and ${rest} more`] : lines;
}
