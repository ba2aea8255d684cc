import type { ListMove } from "../../lists/list-cursor.ts";
import type { TextEdit } from "../../lists/text-input.ts";
import type { SuiteEvent } from "../../../suite/suite-job.ts";
import type { PlannedTarget } from "./state.ts";

/** What happens to the contract suite. */
export type ContractMessage = { readonly area: "contract" } & (
  | PlanMessage
  /** The run of this number told something, or ended. */
  | { readonly type: "told"; readonly run: number; readonly event: SuiteEvent }
  | { readonly type: "stopped" }
  /** Another run is to be set up. */
  | { readonly type: "planned" }
  | { readonly type: "tab-switched" }
  | { readonly type: "moved"; readonly move: ListMove }
  | { readonly type: "folded"; readonly to: "open" | "closed" | "other" }
  /** The finding under the cursor has the body for itself. */
  | { readonly type: "finding-opened" }
  | { readonly type: "finding-closed" }
  /** The operation of the finding, or of the row of the coverage, is looked at. */
  | { readonly type: "operation-opened" }
  /** The case of the finding is sent again. */
  | { readonly type: "replayed" }
  | { readonly type: "replay-told"; readonly key: string; readonly event: SuiteEvent }
  /** The command that does the same goes to the clipboard. */
  | { readonly type: "command-copied" }
  | { readonly type: "left" }
);

/** What happens while a run is set up. */
export type PlanMessage =
  /** The screen is shown: the run that there is, or else the choice of what to run. */
  | { readonly type: "opened" }
  | { readonly type: "row-moved"; readonly move: ListMove }
  | { readonly type: "cycled"; readonly count: number }
  /** It is known where the run would go, for this choice of source and address. */
  | {
      readonly type: "target-described";
      readonly source: number;
      readonly server: string | undefined;
      readonly target: PlannedTarget;
    }
  | { readonly type: "typing-started" }
  | { readonly type: "typed"; readonly edit: TextEdit }
  | { readonly type: "typing-confirmed" }
  | { readonly type: "typing-cancelled" }
  /** It is to be run; what changes something is asked first. */
  | { readonly type: "start-requested" }
  | { readonly type: "started" };
