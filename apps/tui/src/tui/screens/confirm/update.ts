import type { ChangeOutcome } from "@cftokens/workbench/changes";
import { safeText } from "@cftokens/workbench/text";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import { editText } from "../../lists/text-input.ts";
import { openUnknownOutcome } from "../unknown-outcome/open.ts";
import { warnOfDifferences } from "../warn-of-differences.ts";
import { openSecret } from "../secret/open.ts";
import { focusedRow } from "../tokens/state.ts";
import { startLoad } from "../tokens/update.ts";
import { settleRotation } from "../rotate/settle-rotation.ts";
import { deleteAction, toggleAction } from "./actions.ts";
import type { ConfirmMessage } from "./message.ts";
import { askFor, type ConfirmAction, type ConfirmState, isTyped } from "./state.ts";

/**
 * What happens while a change of one token is confirmed. Nothing is sent without a yes, or the
 * name.
 */
export function updateConfirm(state: State, message: ConfirmMessage): Step {
  switch (message.type) {
    case "toggle-requested":
      return stay(ask(state, (row) => toggleAction(row, state)));
    case "delete-requested":
      return stay(ask(state, (row) => deleteAction(row, state)));
    default:
      break;
  }
  if (state.screen.name !== "confirm") return stay(state);
  const { confirm } = state.screen;
  switch (message.type) {
    case "edited":
      return stay(withConfirm(state, { ...confirm, typed: editText(confirm.typed, message.edit) }));
    case "confirmed":
      return check(state, confirm);
    case "sent":
      return send(state, confirm);
    case "went-back":
      return stay(confirm.step.name === "sending" ? state : { ...state, screen: { name: "tokens" } });
    case "change-finished":
      return finish(state, confirm, message.outcome);
  }
}

/** The state with a question on the screen. */
export function openConfirm(state: State, action: ConfirmAction): State {
  return withConfirm(state, askFor(action));
}

function ask(
  state: State,
  toAction: (row: NonNullable<ReturnType<typeof focusedRow>>) => ConfirmAction | undefined,
): State {
  const row = focusedRow(state.tokens);
  if (row === undefined) return state;
  const action = toAction(row);
  if (action === undefined)
    return {
      ...state,
      notice: { tone: "bad", text: safeText("A Workers Builds token cannot be switched off") },
    };
  return openConfirm(state, action);
}

function withConfirm(state: State, confirm: ConfirmState): State {
  return { ...state, screen: { name: "confirm", confirm } };
}

function check(state: State, confirm: ConfirmState): Step {
  const { action } = confirm;
  if (action.guard === "name" && !isTyped(confirm))
    return stay({
      ...state,
      notice: { tone: "bad", text: safeText("That is not the name: type it exactly, or Esc to go back") },
    });
  return action.isOwn && action.verb !== "Enable"
    ? stay({ ...state, dialog: ownTokenQuestion(action) })
    : send(state, confirm);
}

function ownTokenQuestion({ verb }: ConfirmAction): State["dialog"] {
  return {
    kind: "confirm",
    title: "This is the token that you are using now",
    text: "After this, cftokens itself can call nothing any more with it, and neither can whatever else uses it. Really?",
    confirmLabel: `${verb.toLowerCase()} my own token`,
    confirmed: { area: "confirm", type: "sent" },
  };
}

// After a conflict the change is sent on top of what the token is now.
function send(state: State, confirm: ConfirmState): Step {
  const { action, step } = confirm;
  if (step.name === "sending") return stay(state);
  const change =
    step.name === "conflict" && action.change.type === "patch"
      ? { ...action.change, base: step.current }
      : action.change;
  return {
    state: withConfirm(state, {
      ...confirm,
      action: { ...action, change },
      step: { name: "sending" },
      refusal: undefined,
    }),
    effects: [{ type: "change-token", for: "confirm", change }],
  };
}

function finish(state: State, confirm: ConfirmState, outcome: ChangeOutcome): Step {
  const { action } = confirm;
  switch (outcome.kind) {
    case "refused":
      return stay(withConfirm(state, { ...confirm, step: { name: "asking" }, refusal: outcome.error }));
    // What was typed is asked for again: it was meant for one attempt.
    case "unknown":
      return stay(
        openUnknownOutcome(state, {
          what: safeText(`${action.verb} ${action.name}`),
          error: outcome.error,
          change: action.change,
          wanted: { by: "key", key: action.key },
          back: { name: "confirm", confirm: askFor(action) },
        }),
      );
    case "conflict":
      return stay(withConfirm(state, { ...confirm, step: { name: "conflict", current: outcome.current } }));
    case "secret": {
      const { key, name, done, rotation } = action;
      const shown = openSecret(state, {
        tokenKey: key,
        name,
        title: done,
        change: action.change,
        rotation: rotation !== undefined && "now" in rotation ? rotation.now : undefined,
        ...outcome.secret,
      });
      return startLoad({ ...shown, dialog: undefined });
    }
    case "done": {
      const notice = { tone: "good", text: safeText(`${action.done} ${action.name}`) } as const;
      const settled = settleRotation(warnOfDifferences({ ...state, notice }, outcome), action.rotation);
      const loading = startLoad(settled.state);
      return { ...loading, effects: [...settled.effects, ...loading.effects] };
    }
  }
}
