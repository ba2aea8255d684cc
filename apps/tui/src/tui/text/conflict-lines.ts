import type { Token } from "@cftokens/client";
import { applyPatch, type TokenChange } from "@cftokens/workbench/changes";
import type { Safe } from "@cftokens/workbench/text";
import { heading, type StyledLine } from "./styled-line.ts";
import { type DiffContext, diffLines } from "./token-diff-lines.ts";

/**
 * What somebody else changed in a token since the user saw it (`base`), and what the user's change
 * would do to it now.
 */
export function conflictLines(
  { base, patch }: Pick<Extract<TokenChange, { type: "patch" }>, "base" | "patch">,
  current: Safe<Token>,
  context: DiffContext,
): readonly StyledLine[] {
  return [
    ...heading("What they changed"),
    ...diffLines(base, current, context),
    ...heading("What your change would do to it now"),
    ...diffLines(current, applyPatch(current, patch), context),
  ];
}
