import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { COMMANDS, optionsOf } from "../cli/command-table.ts";
import { completionScript } from "./completion-script.ts";

function complete(...words: readonly string[]): readonly string[] {
  const script = `${completionScript("bash")}
COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 )); _cftokens; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync("bash", ["-c", script, "bash", "cftokens", ...words], {
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  return stdout.split("\n").filter((line) => line !== "");
}

describe("completion in bash", () => {
  it.each([
    [[""], ["list", "--read-only"]],
    [["ro"], ["roll", "rotate"]],
    [["create", "--te"], ["--template"]],
    [["create", "--template", "edit-w"], ["edit-workers"]],
    [
      ["risks", "--fail-on", ""],
      ["high", "medium", "low", "info", "never"],
    ],
    [["completion", "f"], ["fish"]],
  ])("of %j offers %j", (words, offered) => {
    expect(complete(...words)).toEqual(expect.arrayContaining(offered));
  });

  it("offers nothing where a name is typed", () => {
    expect(complete("create", "--name", "")).toEqual([]);
  });
});

describe.each(["bash", "zsh", "fish"])("the script for %s", (shell) => {
  it.each(COMMANDS)("has $name with all its options", ({ name }) => {
    const script = completionScript(shell);
    expect(script).toContain(name);
    for (const option of optionsOf(name))
      expect(script).toMatch(
        new RegExp(shell === "fish" ? `-l ${option.name}\\b` : `--${option.name}\\b`, "u"),
      );
  });
});
