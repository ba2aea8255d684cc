import { expect, it } from "vitest";
import { describePlan } from "./describe-plan.ts";

it.each([
  [0, "About 0 requests, 4 a second: 0 s. Esc ends it and removes what it made."],
  [41, "About 41 requests, 4 a second: 11 s."],
  [370, "About 370 requests, 4 a second: 2 minutes."],
  [2300, "About 2300 requests, 4 a second: 10 minutes."],
])("%d requests are told with the time that they take", (requests, line) => {
  expect(describePlan(requests, "Esc")).toContain(line);
});
