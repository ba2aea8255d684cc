import type { SentRequest } from "@cftokens/workbench/requests";
import type { State } from "../../state.ts";
import type { RequestsState } from "./state.ts";

/** The line that the cursor is on; an older request may be forgotten by now. */
export function cursorOf(requests: State["requests"], { focused }: RequestsState): number {
  if (focused === undefined) return Math.max(0, requests.length - 1);
  return Math.max(
    0,
    requests.findIndex(({ id }) => id === focused),
  );
}

/** The request under the cursor. */
export function focusedRequest({
  requests,
  dialog,
}: Pick<State, "requests" | "dialog">): SentRequest | undefined {
  return dialog?.kind === "requests" ? requests[cursorOf(requests, dialog)] : undefined;
}
