import { describe, expect, it } from "vitest";
import type { OptionDescription } from "./command-description.ts";
import { checkPositionals, readArguments, valueOf, valuesOf } from "./read-arguments.ts";

const options: readonly OptionDescription[] = [
  { name: "json", description: "" },
  { name: "help", short: "h", description: "" },
  { name: "zone", value: "ZONE", repeatable: true, description: "" },
  { name: "kind", value: "KIND", choices: ["user", "access"], description: "" },
];

describe("readArguments", () => {
  it("tells flags, values and the words between them apart", () => {
    const read = readArguments(
      ["a", "--zone", "z1", "--json", "b", "--zone=z=2", "-h", "--", "--kind", "-"],
      options,
    );
    if (!read.ok) throw new Error(read.reason);
    expect(read.args.positionals).toEqual(["a", "b", "--kind", "-"]);
    expect([...read.args.flags]).toEqual(["json", "help"]);
    expect(valuesOf(read.args, "zone")).toEqual(["z1", "z=2"]);
    expect(valueOf(read.args, "zone")).toBe("z=2");
    expect(valueOf(read.args, "kind")).toBeUndefined();
  });

  it.each([
    [["--wat"], 'unknown argument "--wat"'],
    [["-x"], 'unknown argument "-x"'],
    [["--json=yes"], "--json takes no value"],
    [["--zone"], "--zone needs a value: ZONE"],
    [["--zone="], "--zone needs a value: ZONE"],
    [["--kind", "builds"], 'invalid --kind "builds"; use user, access'],
    [["--kind", "user", "--kind", "access"], "--kind is given twice"],
  ])("refuses %j", (words, reason) => {
    expect(readArguments(words, options)).toEqual({ ok: false, reason });
  });
});

describe("checkPositionals", () => {
  const wanted = [
    { name: "SHELL", choices: ["bash", "fish"] },
    { name: "FILE", optional: true },
  ];

  it.each([
    [["bash"], undefined],
    [["bash", "x"], undefined],
    [[], "SHELL is missing"],
    [["tcsh"], 'invalid SHELL "tcsh"; use bash, fish'],
    [["bash", "x", "y"], 'unknown argument "y"'],
  ])("of %j says %j", (given, reason) => {
    expect(checkPositionals(given, wanted)).toBe(reason);
  });
});
