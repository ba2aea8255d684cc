import type { Clock } from "../src/clock.ts";

/** A clock whose every wait is over at once. */
export function createInstantClock(start = Date.parse("2026-11-22T12:00:00Z")): {
  readonly clock: Clock;
  /** The waits that it was asked for, in milliseconds. */
  readonly waits: readonly number[];
} {
  const waits: number[] = [];
  let now = start;
  const after: Clock["after"] = (milliseconds, act) => {
    waits.push(milliseconds);
    let isDue = true;
    queueMicrotask(() => {
      if (!isDue) return;
      now += milliseconds;
      act();
    });
    return () => {
      isDue = false;
    };
  };
  return { clock: { now: () => now, after }, waits };
}

/** A clock that stands still until the test lets time pass. */
export function createManualClock(): {
  readonly clock: Clock;
  readonly pass: () => void;
  /** How many waits are not over. */
  readonly pending: () => number;
} {
  const timers = new Set<() => void>();
  const after: Clock["after"] = (_, act) => {
    timers.add(act);
    return () => timers.delete(act);
  };
  const pass = () => {
    const due = [...timers];
    timers.clear();
    for (const act of due) act();
  };
  return { clock: { now: () => 0, after }, pass, pending: () => timers.size };
}
