import { isApiToken } from "@cftokens/workbench/assessment";
import { type ApiTokenRef, callFor } from "@cftokens/workbench/changes";
import { changeSource, type EquivalentSource } from "@cftokens/workbench/equivalents";
import type { TokenRow } from "@cftokens/workbench/inventory";
import { newTokenOf, secondToken } from "@cftokens/workbench/rotation";
import { type RotateOption, rotateOptions } from "../../screens/rotate/options.ts";
import { type RotateState, rotatedRow } from "../../screens/rotate/state.ts";
import type { State } from "../../state.ts";

/**
 * What the way under the cursor of the rotation is equivalent to; undefined for one that sends
 * nothing yet.
 */
export function rotateSource(state: State, rotate: RotateState): EquivalentSource | undefined {
  const row = rotatedRow(state, rotate);
  const option = row === undefined ? undefined : rotateOptions(row, state)[rotate.cursor];
  if (row === undefined || option === undefined) return undefined;
  return optionSource(option.act, row, state);
}

function optionSource(act: RotateOption["act"], row: TokenRow, state: State): EquivalentSource | undefined {
  const context = { baseUrl: state.settings.baseUrl, now: state.now };
  switch (act.type) {
    case "confirm":
      return changeSource([act.action.change], context);
    case "begin":
      return secondTokenSource(row, act.rotation.old, state);
    case "roll-new": {
      const ref = newTokenOf(act.rotation);
      return ref && changeSource([{ type: "roll", ref }], context);
    }
    case "custom":
    case "forget":
      return undefined;
  }
}

// A safe rotation begins with a second token that has the rights of the first.
function secondTokenSource(
  { listed }: TokenRow,
  old: ApiTokenRef,
  { settings: { baseUrl }, now }: Pick<State, "settings" | "now">,
): EquivalentSource | undefined {
  if (!isApiToken(listed)) return undefined;
  return {
    baseUrl,
    calls: [callFor(secondToken(old, listed.token, now))],
    note: "The first step: a second token with the same rights. The old one is deleted when nothing uses it any more.",
    // A second block of the same name would be another resource for good.
    terraform:
      "In Terraform: create_before_destroy in the lifecycle of the token's block, and terraform apply -replace of it.",
  };
}
