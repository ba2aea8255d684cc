import { isApiToken } from "@cftokens/workbench/assessment";
import { type Change, refOf } from "@cftokens/workbench/changes";
import { newTokenOf, secondToken } from "@cftokens/workbench/rotation";
import type { State } from "../../state.ts";
import { type RotateState, rotatedRow, rotationOf } from "./state.ts";

/**
 * The change that is sent while the screen of a rotation works: the second token is made, or, where
 * there is one, gets another value. Undefined when the token is gone from the table.
 */
export function changeOnItsWay(
  state: Pick<State, "tokens" | "rotations" | "now">,
  rotate: RotateState,
): Change | undefined {
  const row = rotatedRow(state, rotate);
  if (row === undefined || !isApiToken(row.listed)) return undefined;
  const rotation = rotationOf(state, row);
  const ref = rotation && newTokenOf(rotation);
  return ref === undefined
    ? secondToken(refOf(row.listed), row.listed.token, state.now)
    : { type: "roll", ref };
}
