import { moduleOf } from "./screens/screens.ts";
import { isLoading } from "./screens/tokens/state.ts";
import type { Work } from "./slow-work.ts";
import type { State } from "./state.ts";
import type { Step } from "./step.ts";

/**
 * What follows from every message: the list of the screen is fresh, waits that are over are
 * forgotten, all operations are loaded and computed with where the screen asks for it, the clock
 * ticks where seconds are counted.
 */
export function settle(step: Step): Step {
  return tick(compute(loadOperations({ ...step, state: refreshList(forgetSlow(step.state)) })));
}

function compute({ state, effects }: Step): Step {
  const step = moduleOf(state.screen).computes?.(state.screen, state);
  return step === undefined ? { state, effects } : { ...step, effects: [...effects, ...step.effects] };
}

// They are kept once they are there.
function loadOperations({ state, effects }: Step): Step {
  const { knownOperations, screen } = state;
  if (knownOperations.status !== "documented") return { state, effects };
  if (moduleOf(screen).asksForOperations?.(screen, state) !== true) return { state, effects };
  return {
    state: { ...state, knownOperations: { ...knownOperations, status: "loading" } },
    effects: [...effects, { type: "load-operation-table" }],
  };
}

function tick({ state: settled, effects }: Step): Step {
  if (settled.ticking || !isCounting(settled)) return { state: settled, effects };
  return {
    state: { ...settled, ticking: true },
    effects: [...effects, { type: "tick-in", milliseconds: 1000 }],
  };
}

function refreshList(state: State): State {
  return moduleOf(state.screen).list?.refreshed(state) ?? state;
}

function forgetSlow(state: State): State {
  const slow = [...state.slow].filter((work) => isUnderWay(state, work));
  return slow.length === state.slow.size ? state : { ...state, slow: new Set(slow) };
}

function isUnderWay(state: State, work: Work): boolean {
  const { screen, groups } = state;
  switch (work) {
    case "change":
    case "delivery":
      return moduleOf(screen).waitsFor?.(screen) === work;
    case "lists":
      return isLoading(state);
    case "groups":
      return groups.status === "loading";
  }
}

// Where nothing counts seconds, the program sleeps.
function isCounting(state: State): boolean {
  return moduleOf(state.screen).isCounting?.(state.screen, state) ?? false;
}
