import { setImmediate } from "node:timers/promises";
import { expect, it } from "vitest";
import { onceATurn } from "./once-a-turn.ts";

function openSubject() {
  const listeners = new Set<() => void>();
  let heard = 0;
  const stop = onceATurn(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => {
      heard += 1;
    },
  );
  return { change: () => listeners.forEach((listener) => listener()), heard: () => heard, stop };
}

it("tells once of what happens in one turn, and again of what happens in the next", async () => {
  const { change, heard } = openSubject();
  change();
  change();
  expect(heard()).toBe(0);
  await setImmediate();
  expect(heard()).toBe(1);
  change();
  await setImmediate();
  expect(heard()).toBe(2);
});

it("tells nothing once it is stopped, not even of what happened before", async () => {
  const { change, heard, stop } = openSubject();
  change();
  stop();
  change();
  await setImmediate();
  expect(heard()).toBe(0);
});
