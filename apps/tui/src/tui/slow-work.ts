import type { Effect } from "./effect.ts";
import { isLoading } from "./screens/tokens/state.ts";
import type { State } from "./state.ts";
import type { Work } from "./work.ts";

/** What is shorter than this is not told of: it would only flicker. In milliseconds. */
export const SLOW_FROM = 200;

/** What an effect has the user wait for; undefined when nobody waits for it. */
export function workOf(effect: Effect): Work | undefined {
  switch (effect.type) {
    case "create-token":
    case "change-token":
    case "begin-rotation":
      return "change";
    case "write-secret":
    case "pipe-secret":
      return "delivery";
    case "load-tokens":
    case "load-places":
      return "lists";
    case "load-permission-groups":
      return "groups";
    default:
      return undefined;
  }
}

/** Whether something takes long enough to be told of. */
export function isSlow({ slow }: Pick<State, "slow">, work: Work): boolean {
  return slow.has(work);
}

/** The state with one more thing that takes its time. */
export function slowDown(state: State, work: Work): State {
  return { ...state, slow: new Set([...state.slow, work]) };
}

/** The state without the slow things that are over. */
export function forgetSlow(state: State): State {
  const slow = [...state.slow].filter((work) => isUnderWay(state, work));
  return slow.length === state.slow.size ? state : { ...state, slow: new Set(slow) };
}

function isUnderWay(state: State, work: Work): boolean {
  switch (work) {
    case "change":
      return isChanging(state.screen);
    case "delivery":
      return state.screen.name === "secret" && state.screen.secret.prompt?.status.kind === "running";
    case "lists":
      return isLoading(state);
    case "groups":
      return state.groups.status === "loading";
  }
}

function isChanging(screen: State["screen"]): boolean {
  switch (screen.name) {
    case "token-form":
      return screen.form.step.name === "sending";
    case "confirm":
      return screen.confirm.step.name === "sending";
    case "rotate":
      return screen.rotate.isWorking;
    case "bulk":
      return screen.bulk.phase === "running" || screen.bulk.phase === "stopping";
    default:
      return false;
  }
}
