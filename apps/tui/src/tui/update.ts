import { updateHelp } from "./dialogs/help/update.ts";
import { updateEquivalents } from "./dialogs/equivalents/update.ts";
import { usableSize } from "./layout.ts";
import type { AppMessage, Message } from "./message.ts";
import { updatePalette } from "./dialogs/palette/update.ts";
import { updateCommand } from "./dialogs/command/update.ts";
import { updateRequests } from "./dialogs/requests/update.ts";
import { updateProfiles } from "./dialogs/profiles/update.ts";
import { moduleOf } from "./screens/screens.ts";
import { remember } from "./remember.ts";
import { quitQuestion } from "./quit-question.ts";
import { updateAnswer } from "./screens/answer/update.ts";
import { updateBulk } from "./screens/bulk/update.ts";
import { updateConfirm } from "./screens/confirm/update.ts";
import { updateTokenForm } from "./screens/token-form/update.ts";
import { updateUnknownOutcome } from "./screens/unknown-outcome/update.ts";
import { updateRotate } from "./screens/rotate/update.ts";
import { maskSecret, tickSecret, updateSecret } from "./screens/secret/update.ts";
import { updateCall } from "./screens/call/update.ts";
import { updateCan } from "./screens/can/update.ts";
import { updateExport } from "./dialogs/export/update.ts";
import { updateLocation } from "./location/update.ts";
import { updateContract } from "./screens/contract/update.ts";
import { updateOperations } from "./screens/operations/update.ts";
import { updateQuery } from "./screens/tokens/update-query.ts";
import { updateHistory } from "./screens/history/update.ts";
import { updateGroups } from "./screens/groups/update.ts";
import { updateList } from "./lists/update.ts";
import { updateRisks } from "./screens/risks/update.ts";
import { startLoad, updateTokens } from "./screens/tokens/update.ts";
import { isStale } from "./refresh.ts";
import { settle } from "./settle.ts";
import type { State } from "./state.ts";
import { updateSurroundings } from "./screens/tokens/update-surroundings.ts";
import { type Step, stay } from "./step.ts";

/** The reducer of the program: the next state and the effects for a message. */
export function update(state: State, message: Message): Step {
  return settle(updateArea(state, message.area, message));
}

function updateArea<A extends Message["area"]>(
  state: State,
  area: A,
  message: Extract<Message, { area: A }>,
): Step {
  return updates[area](state, message);
}

/** The first step: everything is loaded. Where files are explored, they are watched instead. */
export function start(state: State): Step {
  const { files } = state.operations;
  if (files !== undefined) {
    const watched = files.flatMap(({ file }) => (file === undefined ? [] : [file]));
    return settle({ state, effects: [{ type: "watch-files", files: watched }] });
  }
  const loading = startLoad(state);
  return {
    ...loading,
    effects: [
      ...loading.effects,
      { type: "load-permission-groups", places: state.places },
      { type: "identify-own-token", places: state.places },
      { type: "load-rotations" },
    ],
  };
}

// The reducer of every area.
const updates: {
  readonly [A in Message["area"]]: (state: State, message: Extract<Message, { area: A }>) => Step;
} = {
  app: updateApp,
  surroundings: updateSurroundings,
  tokens: updateTokens,
  query: updateQuery,
  location: updateLocation,
  list: updateList,
  risks: updateRisks,
  groups: updateGroups,
  can: updateCan,
  operations: updateOperations,
  contract: updateContract,
  answer: updateAnswer,
  history: updateHistory,
  call: updateCall,
  "token-form": updateTokenForm,
  confirm: updateConfirm,
  rotate: updateRotate,
  bulk: updateBulk,
  "unknown-outcome": updateUnknownOutcome,
  secret: updateSecret,
  help: updateHelp,
  palette: (state, message) => updatePalette(state, message, { run: update }),
  equivalents: updateEquivalents,
  profiles: updateProfiles,
  requests: updateRequests,
  command: updateCommand,
  export: updateExport,
};

function updateApp(state: State, message: AppMessage): Step {
  switch (message.type) {
    case "resized":
      return stay({ ...state, size: usableSize(message.size, state.settings) });
    case "background-detected":
      return stay({ ...state, theme: message.theme });
    case "quit-requested": {
      const question = quitQuestion(state);
      return question === undefined ? quit(state) : stay({ ...state, dialog: question });
    }
    case "quit":
      return quit(state);
    case "suspend-requested":
      return { state: maskSecret(state), effects: [{ type: "suspend" }] };
    case "own-token-received":
      return stay({ ...state, ownTokenId: message.id });
    // The screen waits for the answer: only then is it known whether anything was sent.
    case "change-cancelled":
      return { state, effects: [{ type: "cancel-change" }] };
    case "slowed-down":
      return stay({ ...state, slow: new Set([...state.slow, message.work]) });
    case "ticked":
      return stay(tickSecret({ ...state, ticking: false, now: message.now }));
    case "focus-lost":
      return stay(maskSecret(state));
    case "focus-gained":
      return isStale(state, message.now) ? startLoad({ ...state, now: message.now }) : stay(state);
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
  const left = moduleOf(state.screen).leftBehind?.(state.screen, state) ?? [];
  return {
    state: { ...state, screen: { name: "tokens" }, dialog: undefined },
    effects: [...remember(state), { type: "exit", left }],
  };
}

function confirm(state: State): Step {
  if (state.dialog?.kind !== "confirm") return stay(state);
  return update({ ...state, dialog: undefined }, state.dialog.confirmed);
}
