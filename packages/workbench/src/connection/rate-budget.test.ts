import { describe, expect, it } from "vitest";
import { parseBudget } from "./rate-budget.ts";

describe("the budget of calls", () => {
  it.each([
    [{ ratelimit: '"default";r=1190;t=299', "ratelimit-policy": '"default";q=1200;w=300' }, 1190, 1200, 299],
    [{ ratelimit: '"default"; r=0; t=1' }, 0, undefined, 1],
  ])("is read from %j", (headers, left, limit, seconds) => {
    expect(parseBudget(new Headers(headers))).toEqual({ left, limit, seconds });
  });

  it.each([[{}], [{ ratelimit: "soon" }], [{ ratelimit: '"default";r=many;t=1' }]])(
    "is not made up from %j",
    (headers) => expect(parseBudget(new Headers(headers))).toBeUndefined(),
  );
});
