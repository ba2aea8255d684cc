import { describe, expect, it } from "vitest";
import { parseCommandLine } from "./command-line.ts";

describe("parseCommandLine", () => {
  it.each([
    [[], { kind: "run" }],
    [["--help"], { kind: "help" }],
    [["-h"], { kind: "help" }],
    [["--version"], { kind: "version" }],
    [["-V"], { kind: "version" }],
    [["--wat"], { kind: "unknown", argument: "--wat" }],
    [["list"], { kind: "unknown", argument: "list" }],
  ])("%j asks for %j", (args, expected) => {
    expect(parseCommandLine(args)).toEqual(expected);
  });
});
