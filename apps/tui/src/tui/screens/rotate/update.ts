import { parseGrace, reportDifferences } from "@cftokens/workbench/changes";
import { newTokenOf, type Rotation } from "@cftokens/workbench/rotation";
import { safeText } from "@cftokens/workbench/text";
import { moveCursor } from "../../lists/list-cursor.ts";
import { bodyHeight } from "../../layout.ts";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import { editText, textInput } from "../../lists/text-input.ts";
import { openConfirm } from "../confirm/update.ts";
import { newTokenNamed, openUnknownOutcome } from "../unknown-outcome/open.ts";
import { openSecret } from "../secret/open.ts";
import { focusedRow } from "../tokens/state.ts";
import { startLoad } from "../tokens/update.ts";
import { changeOnItsWay } from "./change-on-its-way.ts";
import type { RotateMessage } from "./message.ts";
import { rotateAction, type RotateOption, rotateOptions } from "./options.ts";
import { settleRotation } from "./settle-rotation.ts";
import { initialRotate, type RotateState, rotatedRow, rotationOf } from "./state.ts";

/** What happens while a token gets a new secret. */
export function updateRotate(state: State, message: RotateMessage): Step {
  switch (message.type) {
    case "opened":
      return open(state);
    case "journal-received":
      return stay(receiveJournal(state, message.rotations));
    case "begun":
      return begun(state, message);
    default:
      break;
  }
  if (state.screen.name !== "rotate") return stay(state);
  const { rotate } = state.screen;
  switch (message.type) {
    case "moved": {
      const row = rotatedRow(state, rotate);
      const length = row === undefined ? 0 : rotateOptions(row, state).length;
      const cursor = moveCursor(rotate.cursor, message.move, { length, pageSize: bodyHeight(state.size) });
      return stay(withRotate(state, { ...rotate, cursor }));
    }
    case "chosen":
      return rotate.custom === undefined
        ? choose(state, rotate)
        : stay(takeGrace(state, rotate, rotate.custom.text));
    case "edited":
      return rotate.custom === undefined
        ? stay(state)
        : stay(withRotate(state, { ...rotate, custom: editText(rotate.custom, message.edit) }));
    case "went-back":
      return stay(
        rotate.custom === undefined
          ? { ...state, screen: { name: "tokens" } }
          : withRotate(state, { ...rotate, custom: undefined }),
      );
    case "begin-failed":
      return stay(withRotate(state, { ...rotate, isWorking: false, failure: message.error }));
    case "begin-outcome-unknown":
      return stay(openUnknownBegin(state, rotate, message));
    case "change-finished":
      return finishRollNew(state, rotate, message.outcome);
  }
}

function open(state: State): Step {
  const row = focusedRow(state.tokens);
  if (row === undefined) return stay(state);
  if (row.listed.kind === "builds")
    return stay({
      ...state,
      notice: { tone: "bad", text: safeText("The API has no operation that rotates a Workers Builds token") },
    });
  // The ends that are offered are counted from now, so the clock is read first.
  return {
    state: { ...withRotate(state, initialRotate(row.key)), ticking: true },
    effects: [{ type: "tick-in", milliseconds: 0 }],
  };
}

function withRotate(state: State, rotate: RotateState): State {
  return { ...state, screen: { name: "rotate", rotate } };
}

function receiveJournal(state: State, rotations: readonly Rotation[]): State {
  if (rotations.length === 0) return state;
  const count = rotations.length === 1 ? "A rotation is" : `${rotations.length} rotations are`;
  const text = safeText(`${count} not finished: R on the token goes on with it`);
  return { ...state, rotations, notice: { tone: "good", text } };
}

function choose(state: State, rotate: RotateState): Step {
  const row = rotatedRow(state, rotate);
  const option = row === undefined ? undefined : rotateOptions(row, state)[rotate.cursor];
  return option === undefined ? stay(state) : act(state, rotate, option.act);
}

function act(state: State, rotate: RotateState, chosen: RotateOption["act"]): Step {
  switch (chosen.type) {
    case "confirm":
      return stay(openConfirm(state, chosen.action));
    case "custom":
      return stay(withRotate(state, { ...rotate, custom: textInput("") }));
    case "begin": {
      const { old } = chosen.rotation;
      const rotation = { old, newId: undefined, step: "creating", begunAt: state.now.getTime() } as const;
      return {
        state: withRotate(state, { ...rotate, isWorking: true, failure: undefined }),
        effects: [{ type: "begin-rotation", rotation }],
      };
    }
    case "roll-new": {
      const ref = newTokenOf(chosen.rotation);
      if (ref === undefined) return stay(state);
      return {
        state: withRotate(state, { ...rotate, isWorking: true, failure: undefined }),
        effects: [{ type: "change-token", for: "rotate", change: { type: "roll", ref } }],
      };
    }
    case "forget": {
      const settled = settleRotation(state, { over: chosen.rotation });
      const notice = { tone: "good", text: safeText("Forgotten; no token was changed") } as const;
      return { ...settled, state: { ...settled.state, notice } };
    }
  }
}

function takeGrace(state: State, rotate: RotateState, text: string): State {
  const row = rotatedRow(state, rotate);
  if (row?.listed.kind !== "access") return state;
  const end = parseGrace(text, state.now);
  if (!end.ok) return { ...state, notice: { tone: "bad", text: safeText(end.reason) } };
  return openConfirm(state, rotateAction(row, { listed: row.listed, end: end.moment.getTime() }, state));
}

function begun(
  state: State,
  { rotation, secret, problem, differences }: Extract<RotateMessage, { type: "begun" }>,
): Step {
  const key = `${rotation.old.kind}:${rotation.old.id}`;
  const name = state.tokens.rows.find((row) => row.key === key)?.name ?? safeText("");
  const title =
    problem === undefined
      ? "Created and verified a second"
      : `Created, not verified (${problem.reasons[0] ?? problem.title}) a second`;
  const others = state.rotations.filter(({ old }) => old.id !== rotation.old.id);
  const change = { type: "create", kind: rotation.old.kind } as const;
  const warning = reportDifferences(differences, state.policyContext.nameOf);
  const shown = openSecret(state, { tokenKey: key, name, title, change, rotation, warning, ...secret });
  return startLoad({ ...shown, dialog: undefined, rotations: [...others, rotation] });
}

// The journal has it too: the rotation can be begun again or forgotten, here and after a restart.
function openUnknownBegin(
  state: State,
  rotate: RotateState,
  { rotation, error }: Extract<RotateMessage, { type: "begin-outcome-unknown" }>,
): State {
  const row = rotatedRow(state, rotate);
  const others = state.rotations.filter(({ old }) => old.id !== rotation.old.id);
  const name = row?.name ?? safeText("");
  return openUnknownOutcome(
    { ...state, rotations: [...others, rotation] },
    {
      what: safeText(`Create a second ${name}`),
      error,
      change: changeOnItsWay(state, rotate),
      wanted: newTokenNamed(name, state),
      back: { name: "rotate", rotate: { ...rotate, cursor: 0, isWorking: false } },
    },
  );
}

function newKeyOf(rotation: Rotation | undefined): string | undefined {
  const ref = rotation === undefined ? undefined : newTokenOf(rotation);
  return ref === undefined ? undefined : `${ref.kind}:${ref.id}`;
}

function finishRollNew(
  state: State,
  rotate: RotateState,
  outcome: Extract<RotateMessage, { type: "change-finished" }>["outcome"],
): Step {
  const row = rotatedRow(state, rotate);
  const rotation = row && rotationOf(state, row);
  const ref = rotation && newTokenOf(rotation);
  switch (outcome.kind) {
    case "refused":
      return stay(withRotate(state, { ...rotate, isWorking: false, failure: outcome.error }));
    case "unknown":
      return stay(
        openUnknownOutcome(state, {
          what: safeText(`Give the second ${row?.name ?? ""} another value`),
          error: outcome.error,
          change: changeOnItsWay(state, rotate),
          wanted: { by: "key", key: newKeyOf(rotation) ?? rotate.key },
          back: { name: "rotate", rotate: { ...rotate, isWorking: false } },
        }),
      );
    case "secret":
      if (ref === undefined) return stay(withRotate(state, { ...rotate, isWorking: false }));
      return stay(
        openSecret(state, {
          tokenKey: rotate.key,
          name: row?.name ?? safeText(""),
          title: "Gave another value to the second",
          change: { type: "roll", ref },
          rotation,
          ...outcome.secret,
        }),
      );
    case "done":
    case "conflict":
      return stay(withRotate(state, { ...rotate, isWorking: false }));
  }
}
