import type { TokenChange } from "@cftokens/workbench/changes";
import type { SafeText } from "@cftokens/workbench/text";
import type { TextInput } from "../../lists/text-input.ts";

/** One action on several tokens. */
export interface BulkState {
  readonly action: BulkAction;
  readonly items: readonly BulkItem[];
  readonly typed: TextInput;
  /** `stopping` sends nothing more, and waits for the answer that is on its way. */
  readonly phase: "asking" | "running" | "stopping" | "finished";
  readonly top: number;
}

/** What is done to all of them. */
export type BulkAction = "disable" | "enable" | "delete";

/** One token of several, and how far it is. */
export interface BulkItem {
  readonly key: string;
  readonly name: SafeText;
  /** Undefined when the action does not exist for this family. */
  readonly change: TokenChange | undefined;
  readonly isOwn: boolean;
  readonly status: BulkStatus;
}

/** How far one token is. */
export type BulkStatus =
  | { readonly kind: "waiting" }
  | { readonly kind: "running" }
  | { readonly kind: "done" }
  | { readonly kind: "skipped"; readonly reason: SafeText }
  | { readonly kind: "failed"; readonly reason: SafeText };

/** What has to be typed before several tokens are deleted. */
export function bulkPhrase({ action, items }: Pick<BulkState, "action" | "items">): string {
  return `${action} ${items.length}`;
}
