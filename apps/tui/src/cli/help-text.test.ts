import { describe, expect, it } from "vitest";
import { commands, optionsOf } from "./command-table.ts";
import { commandHelp, programHelp } from "./help-text.ts";

describe("the help", () => {
  it.each(commands.map(({ name, summary }) => [name, summary]))("has the command %s", (name, summary) => {
    expect(programHelp()).toContain(`  ${name}`);
    expect(programHelp()).toContain(summary);
  });

  it("has the exit codes", () => {
    expect(programHelp()).toMatch(/ 0 +done\n +1 +refused[^\n]*\n +2 +wrong[^\n]*\n +3 +the answer is "no"/u);
  });

  it.each(commands)("of $name has every option, and an example that the command takes", (command) => {
    const text = commandHelp(command);
    for (const { name } of optionsOf(command.name)) expect(text).toContain(`--${name}`);
    expect(command.examples.length).toBeGreaterThan(0);
    expect(text).toMatch(new RegExp(`cftokens ${command.name}`, "u"));
  });

  it("gives an option one meaning in a command", () => {
    for (const { name } of commands) {
      const names = optionsOf(name).map((option) => option.name);
      expect(names).toEqual([...new Set(names)]);
    }
  });
});
