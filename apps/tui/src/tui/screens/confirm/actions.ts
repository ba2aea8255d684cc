import { refOf } from "@cftokens/workbench/changes";
import type { TokenRow } from "@cftokens/workbench/inventory";
import type { State } from "../../state.ts";
import type { ConfirmAction } from "./state.ts";

/** Whether a token works as far as its owner decides: it is not switched off. */
export function isEnabled({ listed }: TokenRow): boolean {
  switch (listed.kind) {
    case "user":
    case "account":
      return listed.token.status !== "disabled";
    case "access":
      return listed.token.enabled !== false;
    case "builds":
      return true;
  }
}

/** Switching a token on or off; undefined for a family that cannot be. */
export function toggleAction(row: TokenRow, state: Pick<State, "ownTokenId">): ConfirmAction | undefined {
  const change = toggleChange(row, !isEnabled(row));
  if (change === undefined) return undefined;
  return isEnabled(row)
    ? {
        ...subjectOf(row, state),
        verb: "Disable",
        change,
        consequences: ["It stops working at once, and works again when it is enabled."],
        guard: "yes",
        done: "Disabled",
      }
    : {
        ...subjectOf(row, state),
        verb: "Enable",
        change,
        consequences: ["It works again at once, for whoever holds its secret."],
        guard: "yes",
        done: "Enabled",
      };
}

/** The change that switches a token on or off; undefined for a family that cannot be. */
export function toggleChange(row: TokenRow, enabled: boolean): ConfirmAction["change"] | undefined {
  const { listed } = row;
  switch (listed.kind) {
    case "user":
    case "account": {
      const patch = { status: enabled ? "active" : "disabled" } as const;
      return { type: "patch", ref: refOf(listed), base: listed.token, patch };
    }
    case "access":
      return { type: "patch-service", ref: refOf(listed), base: listed.token, body: { enabled } };
    case "builds":
      return undefined;
  }
}

/** Deleting a token. */
export function deleteAction(row: TokenRow, state: Pick<State, "ownTokenId">): ConfirmAction {
  return {
    ...subjectOf(row, state),
    verb: "Delete",
    change: { type: "delete", ref: refOf(row.listed) },
    consequences: [
      row.listed.kind === "builds"
        ? "Builds that use it fail from now on. The API token behind it stays."
        : "Everything that uses it fails from now on. It cannot be brought back.",
    ],
    guard: "name",
    done: "Deleted",
  };
}

/** The token of an action. */
export function subjectOf(
  row: TokenRow,
  { ownTokenId }: Pick<State, "ownTokenId">,
): Pick<ConfirmAction, "key" | "name" | "id" | "isOwn" | "rotation"> {
  const { id } = refOf(row.listed);
  const isApi = row.listed.kind === "user" || row.listed.kind === "account";
  return { key: row.key, name: row.name, id, isOwn: isApi && id === ownTokenId, rotation: undefined };
}
