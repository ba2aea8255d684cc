import { oldSecretEnd } from "./screens/rotate/options.ts";
import { rotatedRow } from "./screens/rotate/state.ts";
import { focusedRow } from "./screens/tokens/state.ts";
import type { State } from "./state.ts";
import type { Step } from "./step.ts";

/** Asks for the next second where a screen counts them. Everywhere else the program sleeps. */
export function withClock(step: Step): Step {
  const { state, effects } = step;
  if (state.ticking || !isCounting(state)) return step;
  return {
    state: { ...state, ticking: true },
    effects: [...effects, { type: "tick-in", milliseconds: 1000 }],
  };
}

function isCounting(state: State): boolean {
  const { screen } = state;
  switch (screen.name) {
    case "secret":
      return screen.secret.secondsLeft > 0;
    case "rotate":
      return rotatedRow(state, screen.rotate)?.listed.kind === "access";
    case "tokens":
    case "token": {
      const row = focusedRow(state.tokens);
      return row !== undefined && oldSecretEnd(row, state.now) !== undefined;
    }
    default:
      return false;
  }
}
