import type { FollowedFinding } from "@cftokens/contract-cli/run";
import type { State } from "../../state.ts";

/** The finding under the cursor. */
export function focusedFinding({
  contract: { run, findings },
}: Pick<State, "contract">): FollowedFinding | undefined {
  return run?.found[findings.cursor];
}

/** The finding that has the body for itself. */
export function openedFinding({
  contract: { run, opened },
}: Pick<State, "contract">): FollowedFinding | undefined {
  return opened === undefined ? undefined : run?.found.find(({ key }) => key === opened);
}

/** The finding that a key of the screen is about: the one that is opened, or under the cursor. */
export function savedFinding(state: Pick<State, "contract">): FollowedFinding | undefined {
  return openedFinding(state) ?? (state.contract.tab === "findings" ? focusedFinding(state) : undefined);
}
