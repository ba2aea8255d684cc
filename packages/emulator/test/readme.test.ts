import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { createEmulator, type Emulator, type EmulatorOptions } from "../src/index.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const named = [...readme.matchAll(/^\| `(\w+)(?:\(\))?` /gmu)].map(([, name = ""]) => name);

// The compiler names an option or a member that is missing here.
const options = {
  database: true,
  world: true,
  freshCredentials: true,
  now: true,
  randomBytes: true,
  limits: true,
  rateLimit: true,
  maxAuthFailures: true,
  latency: true,
  faults: true,
} satisfies Record<keyof EmulatorOptions, true>;
const members = {
  fetch: true,
  credentials: true,
  reset: true,
  close: true,
} satisfies Record<Extract<keyof Emulator, string>, true>;

it("the packed README names every option and every member, and no other", () => {
  expect(named).toEqual([...Object.keys(members), ...Object.keys(options)]);
});

it("the members that the README names are there", () => {
  using emulator = createEmulator();
  expect(Object.keys(emulator)).toEqual(expect.arrayContaining(Object.keys(members)));
});
