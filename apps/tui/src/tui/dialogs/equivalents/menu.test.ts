import { describe, expect, it } from "vitest";
import { afterKeys, afterTyping, loadedState } from "../../../../test/sample-state.ts";
import { routeKey } from "../../keys/key-router.ts";
import type { State } from "../../state.ts";
import { update } from "../../update.ts";

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

describe("the equivalents of a change", () => {
  it.each([
    ["t", 0, /^curl --request PUT .*\/user\/tokens\/0+ [^]*"status": "disabled"/u],
    ["t", 2, /client\.userApiTokensUpdateToken\(\{[^]*status: "disabled"/u],
    ["t", 3, /^resource "cloudflare_api_token" "ci" \{[^]*status += "disabled"/u],
    ["D", 0, /^curl --request DELETE /u],
    ["D", 1, /^cftokens delete 0+ --yes$/u],
  ])("%s, language %i", (key, language, text) => {
    const opened = afterKeys(state, key, "ctrl+y", ...Array.from({ length: language }, () => "tab"));
    expect(opened.dialog).toMatchObject({ kind: "equivalents", shown: language });
    expect(effectsOf(opened, "y")).toEqual([
      { type: "copy-text", text: expect.stringMatching(text) as string },
    ]);
  });

  it.each([
    ["t", 1, /^cftokens has no command for this/u],
    ["D", 3, /^Take the token's block out of the configuration/u],
  ])("%s, language %i, say in a sentence that there are none", (key, language, sentence) => {
    const opened = afterKeys(state, key, "ctrl+y", ...Array.from({ length: language }, () => "tab"));
    expect(afterKeys(opened, "y").notice).toMatchObject({ tone: "bad" });
    expect(afterKeys(opened, "y").notice?.text).toMatch(sentence);
  });

  it("leave the question as it was, and yes is still yes", () => {
    const back = afterKeys(state, "D", "c", "ctrl+y", "esc");
    expect(back.screen).toMatchObject({ name: "confirm", confirm: { typed: { text: "c" } } });
    expect(afterKeys(state, "t", "y").screen).toMatchObject({ confirm: { step: { name: "sending" } } });
  });

  it("are one call for each marked token", () => {
    const asked = afterKeys(state, " ", "down", " ", "D");
    const [copied] = effectsOf(afterKeys(asked, "ctrl+y"), "y") as readonly { readonly text: string }[];
    expect(copied?.text.match(/--request DELETE/gu)).toHaveLength(2);
    const [command] = effectsOf(afterKeys(asked, "ctrl+y", "tab"), "y") as readonly { text: string }[];
    expect(command?.text).toMatch(/^cftokens delete 0+ --yes\ncftokens delete 0+1 --yes$/u);
    const [program] = effectsOf(afterKeys(asked, "ctrl+y", "tab", "tab"), "y") as readonly { text: string }[];
    expect(program?.text.match(/=> client\.userApiTokensDeleteToken\(/gu)).toHaveLength(2);
  });

  it("follow the cursor of the rotation", () => {
    const rotating = afterKeys(state, "R");
    expect(effectsOf(afterKeys(rotating, "y", "tab"), "y")).toEqual([
      {
        type: "copy-text",
        text: expect.stringMatching(/^cftokens create --kind user .*"name": "ci"/su) as string,
      },
    ]);
    expect(effectsOf(afterKeys(rotating, "down", "y", "tab"), "y")).toEqual([
      {
        type: "copy-text",
        text: expect.stringMatching(/^cftokens roll 0+ --yes --secret-file FILE$/u) as string,
      },
    ]);
  });
});
