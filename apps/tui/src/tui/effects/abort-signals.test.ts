import { describe, expect, it } from "vitest";
import { createAbortSignals } from "./abort-signals.ts";

describe("the signals of what the user can stop waiting for", () => {
  it("share one signal in a load, which ends with the next load", () => {
    const signals = createAbortSignals();
    const first = signals.ofLoad(1);
    expect(signals.ofLoad(1)).toBe(first);
    const second = signals.ofLoad(2);
    expect([first.aborted, second.aborted]).toEqual([true, false]);
    expect(signals.ofLoad(1).aborted).toBe(true);
    signals.stopLoad();
    expect(second.aborted).toBe(true);
  });

  it("stop groups and changes, each alone", () => {
    const signals = createAbortSignals();
    const groups = signals.beginGroups();
    const change = signals.beginChange();
    signals.cancelChange();
    expect([groups.aborted, change.aborted]).toEqual([false, true]);
    expect(signals.beginChange().aborted).toBe(false);
    signals.beginGroups();
    expect(groups.aborted).toBe(true);
  });
});
