import type { Effect } from "./effect.ts";
import type { Message } from "./message.ts";
import type { State } from "./state.ts";
import type { Step } from "./step.ts";
import { start, update } from "./update.ts";

/** The state over time: the only thing in the program that changes. */
export interface Store {
  readonly state: () => State;
  readonly send: (message: Message) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Runs the program's behaviour: every message is made a step, and the step's effects are handed to
 * `run`.
 */
export function createStore(
  initial: State,
  run: (effect: Effect, send: (message: Message) => void) => void,
): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  const take = (step: Step): void => {
    state = step.state;
    for (const listener of listeners) listener();
    for (const effect of step.effects) run(effect, send);
  };
  const send = (message: Message): void => take(update(state, message));
  take(start(initial));
  return {
    state: () => state,
    send,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
