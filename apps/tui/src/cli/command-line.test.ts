import { describe, expect, it } from "vitest";
import { commands } from "./command-table.ts";
import { parseCommandLine } from "./command-line.ts";

const options = {
  profile: undefined,
  emulator: false,
  readOnly: false,
  screenReader: false,
  ascii: false,
  documents: undefined,
};

describe("parseCommandLine", () => {
  it.each([
    [[], { kind: "run", options: options }],
    [["--emulator", "--read-only"], { kind: "run", options: { ...options, emulator: true, readOnly: true } }],
    [
      ["--profile", "ci", "--screen-reader"],
      { kind: "run", options: { ...options, profile: "ci", screenReader: true } },
    ],
    [
      ["explore", "a.yaml", "b.json", "--read-only"],
      {
        kind: "run",
        options: { ...options, emulator: true, readOnly: true, documents: ["a.yaml", "b.json"] },
      },
    ],
    [
      ["explore", "a.yaml", "--allow-file", "/shared", "--allow-host", "specs.example"],
      {
        kind: "run",
        options: {
          ...options,
          emulator: true,
          documents: ["a.yaml"],
          allowed: { allowedFiles: ["/shared"], allowedHosts: ["specs.example"] },
        },
      },
    ],
    [["explore"], { kind: "run", options: { ...options, emulator: true, documents: [] } }],
    [
      ["explore", "--json"],
      { kind: "wrong", reason: 'unknown argument "--json"; run cftokens explore --help' },
    ],
    [["--help"], { kind: "help", command: undefined }],
    [["-h"], { kind: "help", command: undefined }],
    [["help"], { kind: "help", command: undefined }],
    [["--version"], { kind: "version" }],
    [["-V"], { kind: "version" }],
    [["--wat"], { kind: "wrong", reason: 'unknown argument "--wat"; run cftokens --help' }],
    [["lst"], { kind: "wrong", reason: 'unknown argument "lst"; run cftokens --help' }],
    [["get"], { kind: "wrong", reason: "TOKEN is missing; run cftokens get --help" }],
  ])("%j asks for %j", (words, expected) => {
    expect(parseCommandLine(words)).toEqual(expected);
  });

  it.each([
    [["--emulator", "list", "--json"], "list", ["emulator", "json"]],
    [["--profile", "work", "--emulator", "verify"], "verify", ["emulator"]],
    [["--profile=work", "list"], "list", []],
    [["--kind", "user", "--json", "list"], "list", ["json"]],
    [["--from", "-", "needs"], "needs", []],
  ])("%j is a command behind its options", (words, name, flags) => {
    const line = parseCommandLine(words);

    expect(line).toMatchObject({ kind: "command", name });
    expect(line.kind === "command" && [...line.args.flags]).toEqual(flags);
    expect(line.kind === "command" && line.args.values.get("profile")).toEqual(
      words.join().includes("work") ? ["work"] : undefined,
    );
  });

  it("says of an option that a command does not have which options it has", () => {
    expect(parseCommandLine(["--read-only", "list"])).toEqual({
      kind: "wrong",
      reason: 'unknown argument "--read-only"; run cftokens list --help',
    });
  });

  it.each(commands.map(({ name }) => name))("knows %s and its help", (name) => {
    for (const words of [
      [name, "--help"],
      ["help", name],
    ])
      expect(parseCommandLine(words)).toMatchObject({ kind: "help", command: { name } });
  });
});
