import { describe, expect, it } from "vitest";
import type { OwnCommand } from "@cftokens/workbench/commands";
import { afterKeys, loadedState } from "../../../test/sample-state.ts";
import { keymap } from "./keymap.ts";
import { actionName } from "./action-name.ts";
import { boundKeymap, checkChosenKeys } from "./bound-keymap.ts";
import { defaultSettings } from "../settings.ts";

describe("the names of actions", () => {
  it.each(keymap.map((binding) => [actionName(binding), binding.description]))("%s: %s", (name) => {
    expect(name).toMatch(/^[a-z-]+\.[a-z0-9?=-]+$/u);
  });

  it("are those of one action each, or of such as never hold together", () => {
    const byName = Map.groupBy(keymap, actionName);
    const shared = [...byName].filter(
      ([, bindings]) =>
        new Set(bindings.map(({ action }) => JSON.stringify(action))).size > 1 &&
        bindings.some(({ when }) => when === undefined),
    );
    expect(shared.map(([name]) => name)).toEqual([]);
  });

  it.each([
    ["tokens.moved-line", "down"],
    ["tokens.create-opened", "create a token"],
    ["global.palette-opened", "find an action by its name"],
    ["tokens.moved-line-back", "up"],
    ["tokens.moved-last", "to the last"],
    ["global.help-opened", "show all keys"],
    ["typing.move-start", "to the start"],
  ])("%s is stable", (name, description) => {
    expect(keymap.find((binding) => actionName(binding) === name)?.description).toBe(description);
  });
});

describe("other keys", () => {
  it("take the place of the keys that there were", () => {
    const state = loadedState(["a", "b"]);
    const settings = {
      ...defaultSettings,
      keys: { "global.help-opened": ["H"], "tokens.moved-line": ["ctrl+n"] },
    };
    const rebound = { ...state, settings };
    expect(afterKeys(rebound, "H").dialog).toMatchObject({ kind: "help" });
    expect(afterKeys(rebound, "?").dialog).toBeUndefined();
    expect(afterKeys(rebound, "ctrl+n").tokens.cursor).toBe(1);
    expect(afterKeys(rebound, "j").tokens.cursor).toBe(0);
  });

  it("leave everything else as it is", () => {
    const changed = boundKeymap({ keys: { "global.quit-requested": ["Q"] }, views: [], commands: [] }).filter(
      (binding, index) => binding !== keymap[index],
    );
    expect(changed.map(({ keys }) => keys)).toEqual([["Q"]]);
  });

  it.each([
    [{ "global.help-opened": ["H"] }, []],
    [{ "tokens.wat": ["x"] }, [/^keys\.tokens\.wat is no action; docs\/tui\.md has them all$/u]],
    [{ "global.help-opened": [] }, [/^keys\.global\.help-opened has no key$/u]],
    [{ "global.help-opened": ["f1"] }, [/^keys\.global\.help-opened: f1 is no key that terminals can tell/u]],
    [{ "global.help-opened": ["ctrl+i"] }, [/ctrl\+i is no key/u]],
    [{ "global.help-opened": ["ctrl+m", "ctrl+h"] }, [/ctrl\+m is no key/u, /ctrl\+h is no key/u]],
    [{ "global.help-opened": ["hh"] }, [/hh is no key/u]],
    [
      { "global.help-opened": ["q"] },
      [/^keys\.global\.help-opened and keys\.global\.quit-requested have the same key q$/u],
    ],
    [{ "typing.move-start": ["a"] }, [/a is a character that is typed there/u]],
    [{ "always.quit-requested": ["ctrl+x"] }, [/it is the last way out/u]],
    [
      { "global.help-opened": ["X"], "global.quit-requested": ["X"] },
      [/^keys\.global\.help-opened and keys\.global\.quit-requested have the same key X$/u],
    ],
  ])("%j have these problems", (overrides, problems) => {
    expect(checkChosenKeys({ keys: overrides, views: [], commands: [] })).toEqual(
      problems.map((problem) => expect.stringMatching(problem) as string),
    );
  });

  it("with a token in the place of a name have problems that do not repeat it", () => {
    const problems = checkChosenKeys({
      keys: { "cfut_made-up-canary-0123456789": ["x"] },
      views: [],
      commands: [],
    });
    expect(problems[0]).toMatch(/^keys\.\[redacted\] is no action/u);
    expect(problems.join()).not.toContain("canary");
  });

  it("are not needed: the keys there are have no problems", () => {
    const all = Object.fromEntries(
      keymap
        .filter((binding) => actionName(binding) !== "always.quit-requested")
        .map((binding) => [actionName(binding), binding.keys]),
    );
    expect(
      checkChosenKeys({ keys: all, views: [], commands: [] }).filter(
        (problem) => !problem.includes("same key"),
      ),
    ).toEqual([]);
  });
});

describe("keys of the user's own commands", () => {
  it.each([
    [[command("a", "x", "ctrl+n"), command("b")], []],
    [[command("a", "f1")], [/^commands\.a\.keys: f1 is no key/u]],
    [[command("a", "q")], [/^commands\.a\.keys: q is the key of keys\.global\.quit-requested$/u]],
    [[command("a", "1")], [/^commands\.a\.keys: 1 is the key of keys\.screens\./u]],
    [[command("a", "x"), command("b", "x")], [/^commands\.b\.keys: x is the key of commands\.a$/u]],
  ])("are checked: %j", (commands, problems) => {
    expect(checkChosenKeys({ keys: {}, views: [], commands })).toEqual(
      problems.map((problem) => expect.stringMatching(problem)),
    );
  });

  it("may be those that another action gave up", () => {
    const keys = { "global.quit-requested": ["Q"] };
    expect(checkChosenKeys({ keys, views: [], commands: [command("a", "q")] })).toEqual([]);
  });
});

function command(name: string, ...keys: readonly string[]): OwnCommand {
  return {
    name,
    title: `run ${name}`,
    keys,
    words: ["true"],
    confirm: false,
    terminal: false,
    readOnly: false,
  };
}
