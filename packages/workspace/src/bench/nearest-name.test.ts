import { expect, it } from "vitest";
import { nearestName } from "./nearest-name.ts";

const names = ["client-calls", "client-size", "emulator-list"];

it.each([
  ["client-call", "client-calls"],
  ["cleint-size", "client-size"],
  ["emulatorlist", "emulator-list"],
])("%s is nearest to %s", (mistyped, name) => {
  expect(nearestName(mistyped, names)).toBe(name);
});

it("there is none where there are no names", () => {
  expect(nearestName("client", [])).toBeUndefined();
});
