import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseCommandLine } from "./command-line.ts";
import { commands, describeCommands, describeOption, optionTable } from "./option-table.ts";

const page = readFileSync(join(import.meta.dirname, "../../../docs/contract-command.md"), "utf8");

// A command line with an option, and with nothing that could be wrong but that option.
function lineWith(command: (typeof commands)[number], option: string): readonly string[] {
  const [name = "", placeholder] = option.split(" ");
  const values: Readonly<Record<string, string>> = {
    "--report": "github",
    "--auth": "a=A",
    "--header": "A: b",
  };
  return [
    ...(command === "suite" ? [] : [command]),
    ...(command === "check" ? ["a.har"] : []),
    ...(command === "proxy" && name !== "--target" ? ["--target", "https://a.example"] : []),
    name,
    ...(placeholder === undefined ? [] : [values[name] ?? "7"]),
    ...(name === "--path" ? ["--seed", "1", "--operation", "a"] : []),
  ];
}

// Why a command line cannot be used; undefined for one that can.
function refusalOf(line: readonly string[]): string | undefined {
  try {
    parseCommandLine(line);
    return undefined;
  } catch (error) {
    return String(error);
  }
}

describe.each(optionTable)("the option $option", (row) => {
  it("is taken by the commands that the table says, and unknown to others", () => {
    const taking = commands.filter((command) => refusalOf(lineWith(command, row.option)) === undefined);
    const refusals = commands.flatMap((command) => refusalOf(lineWith(command, row.option)) ?? []);

    expect(taking).toEqual(row.of);
    expect(refusals.filter((refusal) => !refusal.includes("Unknown option"))).toEqual([]);
  });

  it("is in the page as it is in the table", () => {
    const cells = page
      .split("\n")
      .filter((line) => line.startsWith("| `--"))
      .map((line) => line.split(" | ").map((cell) => cell.replaceAll(/^\| |\|$/gu, "").trim()));

    expect(cells).toContainEqual([`\`${row.option}\``, describeCommands(row), describeOption(row)]);
  });
});

it("the page has no other option", () => {
  expect(page.match(/^\| `--/gmu)).toHaveLength(optionTable.length);
});
