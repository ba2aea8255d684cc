import { describe, expect, it } from "vitest";
import { afterKeys, afterTyping, loadedState } from "../../test/sample-state.ts";
import { routeKey } from "../key-router.ts";
import type { State } from "../state.ts";
import { update } from "../update.ts";

const state = loadedState(["ci", "deploy"]);

function effectsOf(shown: State, key: string): readonly unknown[] {
  const message = routeKey(shown, key);
  return message === undefined ? [] : update(shown, message).effects;
}

describe("the menu of equivalents", () => {
  it("copies the call of the focused token as curl first", () => {
    const opened = afterKeys(state, "down", "y");
    expect(opened.dialog).toMatchObject({ kind: "equivalents", shown: 0 });
    expect(effectsOf(opened, "y")).toEqual([
      { type: "copy-text", text: expect.stringMatching(/^curl https:.*\/user\/tokens\/0+1 /u) as string },
    ]);
    expect(afterKeys(opened, "y")).toMatchObject({ dialog: undefined, notice: { tone: "good" } });
  });

  it.each([
    [1, /^cftokens get 0+ --json$/u],
    [2, /^import \{ createClient \}/u],
    [3, /^import \{\n {2}to = cloudflare_api_token\.ci\n/u],
    [4, /^curl /u],
  ])("goes on to another language with Tab (%i times)", (count, text) => {
    const shown = afterKeys(state, "y", ...Array.from({ length: count }, () => "tab"));
    expect(effectsOf(shown, "enter")).toEqual([
      { type: "copy-text", text: expect.stringMatching(text) as string },
    ]);
  });

  it("goes back with shift+tab, and scrolls within the text", () => {
    const terraform = afterKeys(state, "y", "shift+tab");
    expect(terraform.dialog).toMatchObject({ shown: 3, top: 0 });
    expect(afterKeys(terraform, "up").dialog).toMatchObject({ top: 0 });
    expect(afterKeys(terraform, "esc").dialog).toBeUndefined();
  });

  it("is not there when nothing is focused", () => {
    expect(afterKeys(loadedState([]), "y").dialog).toBeUndefined();
  });

  it.each([
    ["2", /\/user\/tokens\?page=1&per_page=50&include_expired=true/u, "cftokens risks --json"],
    ["3", /\/user\/tokens\?page=1/u, "cftokens list --json"],
    ["4", /\/user\/tokens\/permission_groups/u, undefined],
  ])("has the lists behind screen %s", (key, curl, command) => {
    const opened = afterKeys(state, key, "y");
    expect(effectsOf(opened, "y")).toEqual([
      { type: "copy-text", text: expect.stringMatching(curl) as string },
    ]);
    expect(effectsOf(afterKeys(opened, "tab"), "y")).toEqual(
      command === undefined ? [] : [{ type: "copy-text", text: command }],
    );
  });

  it("types a y where text is typed", () => {
    expect(afterTyping(state, "/y").tokens.filter.text).toBe("y");
  });
});
