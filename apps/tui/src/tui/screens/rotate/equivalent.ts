import type { Token } from "@cftokens/client";
import { type ApiTokenRef, bodyLike, newTokenOf } from "@cftokens/workbench/changes";
import type { TokenRow } from "@cftokens/workbench/inventory";
import { type RotateOption, rotateOptions } from "../../screens/rotate/options.ts";
import { type RotateState, rotatedRow } from "../../screens/rotate/state.ts";
import type { State } from "../../state.ts";
import { plainValue } from "@cftokens/workbench/text";
import { changeSource, createCall, type EquivalentSource } from "@cftokens/workbench/equivalents";

/** What the way under the cursor of the rotation is equivalent to; undefined for one that sends nothing yet. */
export function rotateSource(state: State, rotate: RotateState): EquivalentSource | undefined {
  const row = rotatedRow(state, rotate);
  const option = row === undefined ? undefined : rotateOptions(row, state)[rotate.cursor];
  if (row === undefined || option === undefined) return undefined;
  return optionSource(option.act, row, state);
}

function optionSource(act: RotateOption["act"], row: TokenRow, state: State): EquivalentSource | undefined {
  const context = { baseUrl: state.settings.baseUrl, now: state.now };
  switch (act.type) {
    case "confirm": {
      // The change may be one of the other token of a rotation.
      const changed = state.tokens.rows.find(({ key }) => key === act.action.key) ?? row;
      return changeSource([{ change: act.action.change, base: changed.listed.token }], context);
    }
    case "begin":
      return secondTokenSource(row, act.rotation.old, state);
    case "roll-new": {
      const ref = newTokenOf(act.rotation);
      return ref && changeSource([{ change: { type: "roll", ref }, base: row.listed.token }], context);
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
  if (listed.kind !== "user" && listed.kind !== "account") return undefined;
  const place = old.kind === "account" ? ({ kind: "account", id: old.accountId } as const) : undefined;
  const parts = { kind: listed.kind, place, body: bodyLike(plainValue<Token>(listed.token), now) };
  const call = createCall(parts);
  return (
    call && {
      baseUrl,
      calls: [call],
      note: "The first step: a second token with the same rights. The old one is deleted when nothing uses it any more.",
      // A second block of the same name would be another resource for good.
      terraform:
        "In Terraform: create_before_destroy in the lifecycle of the token's block, and terraform apply -replace of it.",
    }
  );
}
