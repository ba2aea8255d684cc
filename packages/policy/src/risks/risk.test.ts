import { expect, it } from "vitest";
import { type Severity, worstSeverity } from "../index.ts";

it.each<readonly [readonly Severity[], Severity | undefined]>([
  [["low", "high", "info"], "high"],
  [["info", "medium"], "medium"],
  [[], undefined],
])("the worst of %j is %s", (found, worst) => {
  expect(worstSeverity(found.map((severity) => ({ severity })))).toBe(worst);
});
