import type { SentRequest } from "@cftokens/workbench/requests";
import { toRequestCommand, toRequestCurl } from "@cftokens/workbench/requests";
import { safeText } from "@cftokens/workbench/text";
import { bodyHeight } from "../../layout.ts";
import { type ListMove, moveCursor } from "../../lists/list-cursor.ts";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import type { RequestsMessage } from "./message.ts";
import { requestDetail } from "./request-lines.ts";
import { cursorOf, focusedRequest } from "./focused-request.ts";
import { mostRequests, openRequests, type RequestsState } from "./state.ts";

/** The reducer of the log of requests. */
export function updateRequests(state: State, message: RequestsMessage): Step {
  if (message.type === "told")
    return stay({ ...state, requests: withRequests(state.requests, message.requests) });
  if (message.type === "opened") return stay({ ...state, dialog: openRequests });
  const { dialog } = state;
  if (dialog?.kind !== "requests") return stay(state);
  switch (message.type) {
    case "moved":
      return stay({ ...state, dialog: move(state, dialog, message.move) });
    case "detail-opened":
      return stay({
        ...state,
        dialog: { ...dialog, focused: focusedRequest(state)?.id, detail: { top: 0 } },
      });
    case "left":
      return stay({
        ...state,
        dialog: dialog.detail === undefined ? undefined : { ...dialog, detail: undefined },
      });
    case "copied":
      return copy(state, message.as);
  }
}

/** Lines for the list: the body without the names of the columns. */
export function requestsPageSize({ size }: Pick<State, "size">): number {
  return Math.max(1, bodyHeight(size) - 1);
}

/** The lines of the detail, and the first one that is seen. */
export function seenDetail(
  state: Pick<State, "size" | "requests" | "dialog">,
  top: number,
): { readonly lines: ReturnType<typeof requestDetail>; readonly top: number } {
  const request = focusedRequest(state);
  const lines = request === undefined ? [] : requestDetail(request, state.size.columns - 2);
  return { lines, top: Math.min(top, Math.max(0, lines.length - bodyHeight(state.size))) };
}

// What is known of a request by now takes the place of what was known before.
function withRequests(known: readonly SentRequest[], told: readonly SentRequest[]): readonly SentRequest[] {
  const byId = new Map([...known, ...told].map((request) => [request.id, request]));
  return [...byId.values()].slice(-mostRequests);
}

function move(state: State, dialog: RequestsState, listMove: ListMove): RequestsState {
  if (dialog.detail !== undefined) {
    const { lines, top } = seenDetail(state, dialog.detail.top);
    const pageSize = bodyHeight(state.size);
    const length = Math.max(0, lines.length - pageSize) + 1;
    return { ...dialog, detail: { top: moveCursor(top, listMove, { length, pageSize }) } };
  }
  const { requests } = state;
  const cursor = moveCursor(cursorOf(requests, dialog), listMove, {
    length: requests.length,
    pageSize: requestsPageSize(state),
  });
  // On the newest one, the cursor goes on to those that are still to come.
  return { ...dialog, focused: cursor === requests.length - 1 ? undefined : requests[cursor]?.id };
}

function copy(state: State, as: "curl" | "command"): Step {
  const request = focusedRequest(state);
  if (request === undefined) return stay(state);
  const text = as === "curl" ? toRequestCurl(request) : toRequestCommand(request, contextOf(state));
  if (text === undefined)
    return stay({
      ...state,
      notice: {
        tone: "bad",
        text: safeText("This request is no call that cftokens makes again; y copies it as curl"),
      },
    });
  return {
    state: {
      ...state,
      notice: { tone: "good", text: safeText("The request was sent to the terminal's clipboard (OSC 52)") },
    },
    effects: [{ type: "copy-text", text }],
  };
}

function contextOf({ settings, target }: State): Parameters<typeof toRequestCommand>[1] {
  const { baseUrl, profile } = settings;
  return { baseUrl, profile, isEmulator: target.kind === "emulator" };
}
