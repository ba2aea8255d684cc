import { describe, expect, it } from "vitest";
import { callLimit, createCallBudget } from "./call-budget.ts";
import type { RateBudget } from "./rate-budget.ts";

// A budget whose time stands still but for what is waited for.
function budgetOf(headers: () => Record<string, string> = () => ({})) {
  let time = Date.parse("2026-06-01T12:00:00Z");
  const told: RateBudget[] = [];
  const waits: number[] = [];
  const { count, room } = createCallBudget({
    now: () => time,
    async wait(milliseconds) {
      waits.push(milliseconds);
      time += milliseconds;
    },
    tell: (budget) => told.push(budget),
  });
  const fetch = count(async () => new Response("", { status: 429, headers: headers() }));
  return {
    told,
    waits,
    room: async (signal = new AbortController().signal) => room(signal),
    call: async (times: number, milliseconds = 0) => {
      for (let call = 0; call < times; call += 1) {
        await fetch(new Request("https://api.example.com/"));
        time += milliseconds;
      }
    },
  };
}

describe("the budget of calls", () => {
  it("is told with every answer that says it, also with a refusal", async () => {
    const { told, call } = budgetOf(() => ({ ratelimit: '"default";r=0;t=17' }));
    await call(1);
    expect(told).toEqual([{ left: 0, limit: undefined, seconds: 17 }]);
  });

  it("is counted where no answer says it", async () => {
    const { told, call } = budgetOf();
    await call(37);
    expect(told.at(-1)).toEqual({ left: 1163, limit: 1200, seconds: 300 });
  });

  it("has room for a list until a twelfth is left, and then once the window is over", async () => {
    const { told, waits, call, room } = budgetOf();
    await call(1099, 100);
    await room();
    expect(waits).toEqual([]);
    await call(1, 100);
    await room();
    expect(waits).toEqual([190_000]);
    expect(told.at(-1)).toMatchObject({ left: 100, waitsUntil: Date.parse("2026-06-01T12:05:00Z") });
  });

  it("never lets a program that asks for room send more than the limit in any window", async () => {
    const { told, waits, call, room } = budgetOf();
    for (let list = 0; list < 3000; list += 1) {
      await room();
      await call(1, 10);
    }
    expect(Math.min(...told.map(({ left }) => left))).toBeGreaterThanOrEqual(callLimit.calls / 12 - 1);
    expect(waits.length).toBeGreaterThan(1);
  });

  it("waits where other programs of the user spent it", async () => {
    let left = 90;
    const { waits, call, room } = budgetOf(() => ({
      ratelimit: `"default";r=${left};t=40`,
      "ratelimit-policy": '"default";q=1200;w=300',
    }));
    await call(1);
    await room();
    expect(waits).toEqual([40_000]);
    left = 1100;
    await call(1);
    await room();
    expect(waits).toHaveLength(1);
  });

  it("is not waited for where that takes longer than a window, or nobody waits any more", async () => {
    const { waits, call, room } = budgetOf(() => ({ ratelimit: '"default";r=0;t=3600' }));
    await call(1);
    await room();
    const soon = budgetOf(() => ({ ratelimit: '"default";r=0;t=60' }));
    await soon.call(1);
    await soon.room(AbortSignal.abort());
    expect([waits, soon.waits]).toEqual([[], []]);
  });
});
