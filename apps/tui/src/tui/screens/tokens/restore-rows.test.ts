import { describe, expect, it } from "vitest";
import { safeText } from "@cftokens/workbench/text";
import { after, afterKeys, now, startedState, userRow } from "../../../../test/sample-state.ts";
import type { State } from "../../state.ts";
import { remember } from "../../remember.ts";
import { start } from "../../update.ts";
import { restoreRows } from "./restore-rows.ts";
import { focusedRow, initialTokens } from "./state.ts";
import { tokensStatus } from "./status.ts";

const asOf = new Date("2026-06-01T09:30:00Z");

// A program that begins with what it remembers.
function restored(names: readonly string[], when = asOf): State {
  const begun = startedState();
  const rows = names.map((name, index) => ({ ...userRow(name, index), asOf: when }));
  return start(restoreRows({ ...begun, tokens: initialTokens(begun.places) }, rows)).state;
}

function page(state: State, ...rows: readonly [name: string, index: number][]): State {
  const read = rows.map(([name, index]) => userRow(name, index));
  return after(state, { area: "tokens", type: "page-loaded", load: 1, list: "user", rows: read, now });
}

function ended(state: State): State {
  return after(state, { area: "tokens", type: "list-loaded", load: 1, list: "user" });
}

const names = (state: State) => state.tokens.visible.map(({ name }) => name);
const status = (state: State) =>
  tokensStatus(state)
    .map(({ text }) => text)
    .join("");

describe("the tokens of the last time", () => {
  it("are shown at once, and of when they are", () => {
    expect(names(restored(["a", "b"]))).toEqual(["a", "b"]);
    expect(status(restored(["a", "b"]))).toBe(" 2 tokens · as of 09:30Z, loading");
    expect(status(restored(["a"], new Date("2026-05-30T23:01:00Z")))).toBe(
      " 1 token · as of 2026-05-30 23:01Z, loading",
    );
  });

  it("make room for what is read, one page after the other", () => {
    const first = page(restored(["a", "b", "c"]), ["a2", 0]);
    expect(names(first)).toEqual(["a2", "b", "c"]);
    expect(status(first)).toBe(" 3 tokens · 2 as of 09:30Z, loading");
    const all = ended(page(first, ["b", 1], ["d", 3]));
    expect(names(all)).toEqual(["a2", "b", "d"]);
    expect(status(all)).not.toMatch(/as of/u);
  });

  it("stay with their mark where the list fails", () => {
    const error = { title: "no", reasons: [], advice: "" } as never;
    const failed = after(page(restored(["a", "b"]), ["a", 0]), {
      area: "tokens",
      type: "list-failed",
      load: 1,
      list: "user",
      error,
    });
    expect(names(failed)).toEqual(["a", "b"]);
    expect(status(failed)).toMatch(/1 as of 09:30Z/u);
  });

  it.each(["e", "t", "R", "D", "C", "X", " ", "*"])("are not changed: %s", (key) => {
    const state = afterKeys(restored(["a", "b"]), key);
    expect(state.notice?.text).toMatch(/“a” is not loaded yet/u);
    expect(state.screen).toEqual({ name: "tokens" });
    expect(state.marks.size).toBe(0);
    const fresh = ended(page(restored(["a", "b"]), ["a", 0], ["b", 1]));
    expect(afterKeys(fresh, key).notice).toBeUndefined();
  });

  it("leave nothing under the cursor where one is gone, until the user moves", () => {
    const on = afterKeys(restored(["a", "b", "c"]), "down");
    const gone = ended(page(on, ["a", 0], ["c", 2]));
    expect(focusedRow(gone.tokens)).toBeUndefined();
    expect(afterKeys(gone, "D").notice?.text).toBe("There is no token under the cursor");
    expect(focusedRow(page(gone, ["d", 3]).tokens)).toBeUndefined();
    expect(focusedRow(afterKeys(gone, "down").tokens)?.name).toBe("c");
    expect(focusedRow(afterKeys(gone, "up").tokens)?.name).toBe("a");
  });

  it("have the cursor stay on a token that is still there", () => {
    const on = afterKeys(restored(["a", "b", "c"]), "down", "down");
    expect(focusedRow(ended(page(on, ["c", 2], ["0", 9])).tokens)?.name).toBe("c");
  });
});

function live(state: State): State {
  return { ...state, target: { kind: "live", host: safeText("api.cloudflare.com") } };
}

function kept(state: State): readonly (readonly string[])[] {
  return remember(state).flatMap((effect) =>
    effect.type === "remember-tokens" ? [effect.rows.map(({ name }) => name)] : [],
  );
}

describe("what is remembered when the user leaves", () => {
  it("are the lists that were read, and what is still as it was", () => {
    expect(kept(live(ended(page(restored(["a", "b"]), ["a", 0]))))).toEqual([["a"]]);
    expect(kept(live(page(restored(["a", "b"]), ["c", 2])))).toEqual([]);
  });

  it("is nothing for the emulator, for files, and where the config says so", () => {
    const read = ended(page(restored([]), ["a", 0]));
    expect(kept(read)).toEqual([]);
    expect(kept(live({ ...read, operations: { ...read.operations, files: [] } }))).toEqual([]);
    expect(kept(live({ ...read, settings: { ...read.settings, restoreTokens: false } }))).toEqual([]);
    expect(kept(live(read))).toEqual([["a"]]);
  });
});
