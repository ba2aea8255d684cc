import type { Token } from "@cftokens/client";
import { applyPatch } from "@cftokens/workbench/changes";
import { plainValue } from "@cftokens/workbench/text";
import type { State } from "../../state.ts";
import { heading, paragraph, type StyledLine } from "../../text/styled-line.ts";
import type { ConflictStep } from "./state.ts";
import { diffLines } from "../../text/token-diff-lines.ts";

/** What somebody else changed while the user edited, and what sending would do to it. */
export function conflictLines(
  { request, current }: Pick<ConflictStep, "request" | "current">,
  { size, knowledge }: Pick<State, "size" | "knowledge">,
): readonly StyledLine[] {
  const width = size.columns - 2;
  const words = { width, knowledge };
  const now = plainValue<Token>(current);
  return [
    ...paragraph("! The token was changed by somebody else meanwhile; nothing was sent", width, "waiting"),
    ...heading("What they changed"),
    ...diffLines(plainValue<Token>(request.base), now, words),
    ...heading("What sending your changes now would do to it"),
    ...diffLines(now, applyPatch(now, request.patch), words),
    [],
    ...paragraph("o sends them on top; t takes theirs and starts again; Esc goes back to the form.", width),
  ];
}
