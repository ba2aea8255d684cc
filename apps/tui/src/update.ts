import { helpLines } from "./components/help-lines.ts";
import { activeBindings } from "./key-router.ts";
import { bodyHeight } from "./layout.ts";
import type { AppMessage, Message } from "./message.ts";
import { quitQuestion } from "./quit-question.ts";
import { updateCreate } from "./screens/create/update.ts";
import { updateSecret } from "./screens/secret/update.ts";
import { startLoad, updateTokens } from "./screens/tokens/update.ts";
import type { State } from "./state.ts";
import { type Step, stay } from "./step.ts";

/** The whole of the program's behaviour: what a message makes of a state, and what is to be done. */
export function update(state: State, message: Message): Step {
  switch (message.area) {
    case "app":
      return updateApp(state, message);
    case "tokens":
      return updateTokens(state, message);
    case "create":
      return updateCreate(state, message);
    case "secret":
      return updateSecret(state, message);
  }
}

/** The first step: everything is loaded. */
export function start(state: State): Step {
  const loading = startLoad(state);
  return { ...loading, effects: [...loading.effects, { type: "load-permission-groups" }] };
}

function updateApp(state: State, message: AppMessage): Step {
  switch (message.type) {
    case "resized":
      return stay({ ...state, size: message.size });
    case "quit-requested": {
      const question = quitQuestion(state);
      return question === undefined ? quit(state) : stay({ ...state, dialog: question });
    }
    case "quit":
      return quit(state);
    case "suspend-requested":
      return { state, effects: [{ type: "suspend" }] };
    case "groups-requested":
      return {
        state: { ...state, groups: { status: "loading" } },
        effects: [{ type: "load-permission-groups" }],
      };
    case "groups-received":
      return stay({ ...state, groups: message.groups });
    case "help-opened":
      return stay({ ...state, dialog: { kind: "help", top: 0 } });
    case "help-scrolled":
      return stay(scrollHelp(state, message.count));
    case "dialog-confirmed":
      return confirm(state);
    case "dialog-closed":
      return stay({ ...state, dialog: undefined });
    case "notice-read":
      return stay({ ...state, notice: undefined });
    case "refused":
      return stay({ ...state, notice: { tone: "bad", text: message.reason } });
  }
}

// Leaving also drops a secret from the state, so that nothing can draw it again.
function quit(state: State): Step {
  return {
    state: { ...state, screen: { name: "tokens" }, dialog: undefined },
    effects: [{ type: "exit" }],
  };
}

function confirm(state: State): Step {
  if (state.dialog?.kind !== "confirm") return stay(state);
  return update({ ...state, dialog: undefined }, state.dialog.confirmed);
}

function scrollHelp(state: State, count: number): State {
  if (state.dialog?.kind !== "help") return state;
  const lines = helpLines(activeBindings({ ...state, dialog: undefined })).length;
  const lowest = Math.max(0, lines - bodyHeight(state.size));
  return { ...state, dialog: { kind: "help", top: Math.min(lowest, Math.max(0, state.dialog.top + count)) } };
}
