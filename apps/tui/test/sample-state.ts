import type { Token } from "@cftokens/client";
import { toListed, type TokenRow, toTokenRow } from "@cftokens/workbench/inventory";
import { safeText } from "@cftokens/workbench/text";
import { initialState, type State } from "../src/tui/state.ts";
import type { Message } from "../src/tui/message.ts";
import { toKeys } from "../src/tui/keys/key.ts";
import { routeKey } from "../src/tui/keys/key-router.ts";
import { start, update } from "../src/tui/update.ts";

/** The time in these tests. */
export const now = new Date("2026-06-01T12:00:00Z");

/** A program that has just started, with one account and one zone. */
export function startedState(size = { columns: 80, rows: 24 }): State {
  const places = [
    { kind: "account", id: "a".repeat(32) },
    { kind: "zone", id: "b".repeat(32) },
  ] as const;
  return start(initialState({ target: { kind: "emulator" }, places, size, now: now })).state;
}

/** A program whose lists are all loaded, with these user tokens. */
export function loadedState(names: readonly string[], size = { columns: 80, rows: 24 }): State {
  const rows = names.map((name, index) => userRow(name, index));
  const first: Message = {
    area: "tokens",
    type: "page-loaded",
    load: 1,
    list: "user",
    rows,
    now: now,
  };
  const started = after(startedState(size), first);
  return started.tokens.lists.reduce(
    (state, { id }) => after(state, { area: "tokens", type: "list-loaded", load: 1, list: id }),
    started,
  );
}

/** A row of the table. */
export function userRow(name: string, index: number, fields: Partial<Token> = {}): TokenRow {
  const token: Token = {
    id: String(index).padStart(32, "0"),
    name,
    status: "active",
    issued_on: "2026-01-01T00:00:00Z",
    modified_on: "2026-01-01T00:00:00Z",
    policies: [],
    ...fields,
  };
  return toTokenRow({ kind: "user", ...toListed(token) }, now);
}

/** The state after these messages. */
export function after(state: State, ...messages: readonly Message[]): State {
  return messages.reduce((before, message) => update(before, message).state, state);
}

/** The state after these keys, by name or as typed text. */
export function afterKeys(state: State, ...keys: readonly string[]): State {
  return keys.reduce((before, key) => {
    const message = routeKey(before, key);
    return message === undefined ? before : update(before, message).state;
  }, state);
}

/** The state after a text was typed. */
export function afterTyping(state: State, text: string): State {
  return afterKeys(state, ...toKeys(text, noFlags));
}

/** An error as the API gives it. */
export const refusal = {
  title: safeText("POST /user/tokens: refused with status 400"),
  reasons: [safeText("code 1001: made up")],
  advice: safeText("Do something else."),
};

/** An Ink key event without a special key. */
export const noFlags = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
  super: false,
  hyper: false,
  capsLock: false,
  numLock: false,
} as const;
