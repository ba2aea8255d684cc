import { describe, expect, it } from "vitest";
import type { OwnCommand } from "@cftokens/workbench/commands";
import { emulatedState } from "../../../../test/emulated-state.ts";
import { afterKeys, afterTyping } from "../../../../test/sample-state.ts";
import { routeKey } from "../../keys/key-router.ts";
import type { State } from "../../state.ts";
import { update } from "../../update.ts";
import { commandLines } from "./command-lines.ts";
import { environmentOf } from "./update.ts";

const open: OwnCommand = {
  name: "dash",
  title: "open in the dashboard",
  keys: ["Z"],
  words: ["open", "https://dash.example.com"],
  confirm: true,
  terminal: false,
  readOnly: false,
};

const loaded = await emulatedState();

function withCommand(fields: Partial<OwnCommand> = {}, readOnly = false): State {
  const settings = { ...loaded.settings, commands: [{ ...open, ...fields }], readOnly };
  return { ...loaded, settings };
}

function pressed(state: State, key: string): ReturnType<typeof update> {
  return update(state, routeKey(state, key) ?? { area: "app", type: "quit" });
}

describe("a command of the user", () => {
  it("is asked for first, with no as the default, and told what was focused then", () => {
    const asked = afterKeys(withCommand(), "Z");
    expect(asked.dialog).toMatchObject({
      kind: "confirm",
      title: expect.stringMatching(/^Run “open in the dashboard” on “.+”\?$/u),
      text: "open https://dash.example.com",
    });
    expect(afterKeys(asked, "enter").dialog).toBeUndefined();
    const { state, effects } = pressed(asked, "y");
    expect(state.dialog).toMatchObject({ kind: "command", end: undefined });
    expect(effects).toEqual([
      {
        type: "run-own-command",
        command: expect.objectContaining({ name: "dash" }),
        environment: expect.objectContaining({ CFTOKENS_SCREEN: "tokens", CFTOKENS_TOKEN_KIND: "user" }),
      },
    ]);
  });

  it("is run at once where the config file says so", () => {
    expect(pressed(withCommand({ confirm: false }), "Z").effects).toMatchObject([
      { type: "run-own-command" },
    ]);
  });

  it("is found by its name in the palette, and stands in the help", () => {
    const found = afterTyping(afterKeys(withCommand({ keys: [] }), ":"), "in the dashboard");
    expect(afterKeys(found, "enter").dialog).toMatchObject({ kind: "confirm" });
  });

  it("is refused by a program that is only to read, unless it is marked", () => {
    expect(afterKeys(withCommand({}, true), "Z").notice?.text).toMatch(
      /^“open in the dashboard” may change something, and this program is only to read$/u,
    );
    expect(afterKeys(withCommand({ readOnly: true }, true), "Z").dialog).toMatchObject({ kind: "confirm" });
  });

  it("shows what it printed, harmless, and why it failed", () => {
    const running = pressed(withCommand({ confirm: false }), "Z").state;
    const end = { failure: "exit code 3", printed: "one\n\u001B[31mtwo\u0007\u202E\n" };
    const ended = update(running, { area: "command", type: "ended", command: open, end }).state;
    if (ended.dialog?.kind !== "command") throw new Error("no dialog");
    const lines = commandLines(ended.dialog, 80).map((line) => line.map(({ text }) => text).join(""));
    expect(lines).toEqual(["open in the dashboard", "✗ exit code 3", "", "one", "two"]);
    expect(afterKeys(ended, "enter").dialog).toBeUndefined();
  });

  it("is stopped by Esc, and its output is not waited for then", () => {
    const running = pressed(withCommand({ confirm: false }), "Z").state;
    const { state, effects } = pressed(running, "esc");
    expect(effects).toEqual([{ type: "stop-own-command" }]);
    const end = { failure: "stopped (SIGTERM)", printed: "" };
    expect(
      update(state, { area: "command", type: "ended", command: open, end }).state.dialog,
    ).toBeUndefined();
  });

  it("that had the terminal says how it ended in a line", () => {
    const command = { ...open, terminal: true };
    const end = { failure: "exit code 1", printed: "" };
    const { notice } = update(withCommand(), { area: "command", type: "ended", command, end }).state;
    expect(notice).toMatchObject({ tone: "bad", text: "open in the dashboard: exit code 1" });
  });
});

describe("what a command is told", () => {
  it.each([
    [
      "tokens",
      [],
      { CFTOKENS_TOKEN_ID: /^[0-9a-f]{32}$/u, CFTOKENS_TOKEN_NAME: /./u, CFTOKENS_LOCATION: /^tokens/u },
    ],
    ["token", ["enter"], { CFTOKENS_TOKEN_ID: /^[0-9a-f]{32}$/u, CFTOKENS_TOKEN_STATUS: /./u }],
    ["risks", ["2"], { CFTOKENS_TOKEN_KIND: /^(?:user|account|access|builds)$/u }],
    ["groups", ["4"], { CFTOKENS_GROUP_ID: /^[0-9a-f]{32}$/u, CFTOKENS_GROUP_NAME: /./u }],
    [
      "operations",
      ["6", "enter"],
      { CFTOKENS_OPERATION: /-/u, CFTOKENS_OPERATION_METHOD: /^[A-Z]+$/u, CFTOKENS_OPERATION_PATH: /^\//u },
    ],
  ])("on %s is what is under the cursor", (screen, keys, variables) => {
    const environment = environmentOf(afterKeys(loaded, ...keys));
    expect(environment["CFTOKENS_SCREEN"]).toBe(screen);
    for (const [name, value] of Object.entries(variables)) expect(environment[name]).toMatch(value);
  });

  it("has no variable for what is not known", () => {
    const nothing = afterTyping(afterKeys(loaded, "/"), "no token has this name");
    expect(Object.keys(environmentOf(nothing)).filter((name) => name.startsWith("CFTOKENS_TOKEN"))).toEqual(
      [],
    );
  });
});
