import { describe, expect, it } from "vitest";
import { parseCommandLine } from "./command-line.ts";
import { CommandError } from "./command-error.ts";
import { exitCodes } from "./exit-codes.ts";

describe("the command line", () => {
  it.each([
    [
      "nothing",
      [],
      {
        command: "run",
        operations: [],
        write: false,
        readOnly: false,
        seed: 1,
        reports: [],
        specs: [],
        target: undefined,
      },
    ],
    [
      "the suite with all it takes",
      "--target https://a.example/v1 --operation a --operation b --write --seed 7 --cases 50 --baseline b.json --spec x.yaml --report github --report junit=a=b.xml".split(
        " ",
      ),
      {
        command: "run",
        target: "https://a.example/v1",
        operations: ["a", "b"],
        write: true,
        seed: 7,
        cases: 50,
        baseline: "b.json",
        specs: ["x.yaml"],
        reports: [{ kind: "github" }, { kind: "junit", file: "a=b.xml" }],
      },
    ],
    [
      "one case again",
      ["--operation", "a", "--seed", "0", "--path", "1:2"],
      { command: "run", seed: 0, path: "1:2" },
    ],
    [
      "what pnpm hands on after --",
      ["--", "check", "a.har"],
      { command: "check", file: "a.har", json: false },
    ],
    [
      "a recording",
      ["check", "--json", "a.har"],
      { command: "check", file: "a.har", json: true, each: false },
    ],
    [
      "documents that may read more",
      ["check", "a.har", "--allow-file", "/a", "--allow-file", "b", "--allow-host", "c.example"],
      { command: "check", permissions: { allowedFiles: ["/a", "b"], allowedHosts: ["c.example"] } },
    ],
    [
      "samples",
      ["check", "--each", "a.ndjson"],
      { command: "check", file: "a.ndjson", json: false, each: true },
    ],
    [
      "the proxy",
      ["proxy", "--target", "https://a.example", "--port", "0", "--record", "r.ndjson"],
      { command: "proxy", target: "https://a.example", port: 0, record: "r.ndjson" },
    ],
    [
      "the proxy on its usual port",
      ["proxy", "--target", "https://a.example"],
      { command: "proxy", port: 8788 },
    ],
    [
      "cleaning",
      ["clean", "--target", "https://a.example"],
      { command: "clean", target: "https://a.example" },
    ],
    ["help", ["--help"], { command: "help" }],
    ["help for a part", ["check", "-h"], { command: "help" }],
  ])("takes %s", (_what, args, expected) => {
    expect(parseCommandLine(args)).toMatchObject(expected);
  });

  it.each([
    ["an unknown option", ["--wirte"], /^Unknown option '--wirte'/u],
    ["an unknown command", ["chekc", "a.har"], /chekc/u],
    ["check without a file", ["check"], /^check takes one FILE/u],
    ["check with two", ["check", "a", "b"], /^check takes one FILE/u],
    ["proxy without a target", ["proxy"], /^proxy takes --target URL/u],
    ["a port that is none", ["proxy", "--target", "https://a", "--port", "70000"], /^--port takes a number/u],
    ["a seed that is none", ["--seed", "x"], /^--seed takes a number/u],
    ["an unknown report", ["--report", "pdf=a"], /^--report takes/u],
    ["a report without a file", ["--report", "junit="], /^--report takes/u],
    ["writing and only reading", ["--write", "--read-only"], /^--write and --read-only contradict/u],
    ["a path without its seed", ["--operation", "a", "--path", "1"], /^--path goes with --seed/u],
  ])("refuses %s", (_what, args, message) => {
    expect(() => parseCommandLine(args)).toThrow(CommandError);
    expect(() => parseCommandLine(args)).toThrow(message);
    expect(() => parseCommandLine(args)).toThrow(
      expect.objectContaining({ exitCode: exitCodes.unusableInput }),
    );
  });
});
