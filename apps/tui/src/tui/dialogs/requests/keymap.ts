import type { Binding } from "../../keys/binding.ts";
import { listBindings } from "../../keys/list-bindings.ts";
import type { State } from "../../state.ts";
import { focusedRequest } from "./focused-request.ts";

/** The keys of the log of requests, and the one that opens it. */
export const requestsBindings: readonly Binding[] = [
  {
    scope: "global",
    keys: [";"],
    action: { area: "requests", type: "opened" },
    description: "every request that was sent, and what was answered",
    category: "Look",
  },
  ...listBindings("requests", (move) => ({ area: "requests", type: "moved", move })),
  {
    scope: "requests",
    keys: ["enter", "l"],
    action: { area: "requests", type: "detail-opened" },
    description: "all of the request",
    category: "Look",
    hint: "open",
    disabledReason: withoutRequest,
    when: ({ dialog }) => dialog?.kind === "requests" && dialog.detail === undefined,
  },
  {
    scope: "requests",
    keys: ["y"],
    action: { area: "requests", type: "copied", as: "curl" },
    description: "copy the request as curl",
    category: "Look",
    hint: "copy as curl",
    disabledReason: withoutRequest,
  },
  {
    scope: "requests",
    keys: ["c"],
    action: { area: "requests", type: "copied", as: "command" },
    description: "copy the request as a command: cftokens call",
    category: "Look",
    hint: "as a command",
    disabledReason: withoutRequest,
  },
  {
    scope: "requests",
    keys: ["esc", "h", "q", ";"],
    action: { area: "requests", type: "left" },
    description: "back to the list of requests, or to the screen",
    category: "Program",
    hint: "back",
  },
];

function withoutRequest(state: State): string | undefined {
  return focusedRequest(state) === undefined ? "No request was sent yet" : undefined;
}
