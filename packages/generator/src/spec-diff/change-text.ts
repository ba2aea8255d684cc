import type { ChangeGroup } from "./diff-report.ts";
import { exampleText, shortText } from "./example-text.ts";
import { placeText } from "./spec-side.ts";

/** Whether a change is in a file as it is, and not only at a git revision. */
export function isShown({ side, at }: Pick<ChangeGroup, "side" | "at">): boolean {
  return side === "after" || at.revision === undefined;
}

/** A change in one line: where, what, why it is judged so, a value that shows it. */
export function changeText(group: ChangeGroup): string {
  const { at, operations, message, because, reason } = group;
  const [first, ...others] = operations.map(({ operation, place }) =>
    [operation, place].filter(Boolean).join(" "),
  );
  const shown = exampleText(group);
  return [
    `${first}${others.length === 0 ? "" : ` and ${others.length} more`}: ${shortText(message)} (${because})`,
    ...(shown === undefined ? [] : [shown]),
    ...(reason === undefined ? [] : [`allowed: ${reason}`]),
    ...(isShown(group) ? [] : [`it was at ${placeText(at)}`]),
  ].join("; ");
}
