import { renderToString } from "ink";
import { describe, expect, it } from "vitest";
import {
  after,
  afterKeys,
  afterTyping,
  loadedState,
  refusal,
  startedState,
  userRow,
} from "../../test/sample-state.ts";
import { AppView } from "./app-view.tsx";
import { createSecret } from "@cftokens/workbench/secrets";
import { safeText, safeValue, textWidth } from "@cftokens/workbench/text";
import type { State } from "./state.ts";

function draw(state: State): string {
  return renderToString(<AppView state={state} />, { columns: state.size.columns });
}

const sizes = [
  { columns: 60, rows: 15 },
  { columns: 80, rows: 24 },
  { columns: 200, rows: 50 },
];
const tokenNames = [
  "ci",
  "a very long name that goes on and on ".repeat(5),
  "日本語のトークン".repeat(6),
  "👩‍👩‍👧 family",
];

describe.each(sizes)("at $columns x $rows", (size) => {
  const states: readonly (readonly [string, State])[] = [
    ["loading", startedState(size)],
    ["the table", loadedState(tokenNames, size)],
    ["no tokens", loadedState([], size)],
    ["a filter without a match", afterTyping(loadedState(tokenNames, size), "/zzz")],
    ["the detail", afterKeys(loadedState(tokenNames, size), "enter")],
    ["the detail as JSON", afterKeys(loadedState(tokenNames, size), "enter", "J")],
    ["the kinds", afterKeys(loadedState(tokenNames, size), "n")],
    ["the form", afterTyping(afterKeys(loadedState(tokenNames, size), "n", "enter"), "x".repeat(300))],
    ["the policy", afterKeys(loadedState(tokenNames, size), "n", "enter", "down", "enter")],
    ["the groups", afterKeys(loadedState(tokenNames, size), "n", "enter", "down", "enter", "enter")],
    ["the review", afterKeys(loadedState(tokenNames, size), "n", "enter", "ctrl+s")],
    ["the help", afterKeys(loadedState(tokenNames, size), "?")],
    [
      "a question",
      afterKeys(afterTyping(afterKeys(loadedState(tokenNames, size), "n", "enter"), "x"), "esc"),
    ],
    ["every list failed", allFailed(startedState(size))],
  ];

  it.each(states)("%s fills the window exactly", (_name, state) => {
    const lines = draw(state).split("\n");
    expect(lines).toHaveLength(size.rows);
    expect(lines.filter((line) => textWidth(line) > size.columns)).toEqual([]);
    expect(lines[0]).toMatch(/EMULATOR/u);
  });
});

describe("what is shown", () => {
  it("mounts the rows that are seen, of 10,000", () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `token ${index}`);
    const drawn = draw(afterKeys(loadedState(names), "G"));
    expect(drawn).toMatch(/› token 9999/u);
    expect(drawn.match(/token \d+ /gu)).toHaveLength(17);
  });

  it("is one line when the window is too small", () => {
    expect(draw(loadedState(tokenNames, { columns: 59, rows: 15 }))).toBe("needs at least 60x15, is 59x15");
  });

  it("names the host when it is live", () => {
    const state: State = {
      ...loadedState(tokenNames),
      target: { kind: "live", host: safeText("api.example.com") },
    };
    expect(draw(state)).toMatch(/api\.example\.com +LIVE/u);
    expect(draw(state)).not.toMatch(/EMULATOR/u);
  });

  it("tells code, reason and next step of a list that failed, and keeps the others", () => {
    const state = after(loadedState(["still here"]), {
      area: "tokens",
      type: "list-failed",
      load: 1,
      list: `access:zone:${"b".repeat(32)}`,
      error: refusal,
    });
    expect(draw(state)).toMatch(
      /still here[^]*Access service tokens of zone b+[^]*code 1001: made up[^]*→ Do something else/u,
    );
  });

  it("tells a status by glyph and word", () => {
    const rows = [
      userRow("on", 1),
      userRow("off", 2, { status: "disabled" }),
      userRow("soon", 3, { not_before: "2026-07-01T00:00:00Z" }),
    ];
    const state = after(startedState(), {
      area: "tokens",
      type: "page-loaded",
      load: 1,
      list: "user",
      rows,
      now: new Date("2026-06-01T12:00:00Z"),
    });
    expect(draw(state)).toMatch(/off .*✗ disabled[^]*on .*✓ active[^]*soon .*◷ not yet valid/u);
  });

  it("masks a secret until it is revealed, and shows it nowhere else", () => {
    const secret = { what: "The value", companions: [], secret: createSecret("made-up-secret") };
    const shown = after(afterKeys(loadedState([]), "n", "enter"), {
      area: "token-form",
      type: "change-finished",
      outcome: { kind: "secret", secret, result: { id: "1", name: "ci" }, differences: [] },
    });
    expect(draw(shown)).not.toContain("made-up-secret");
    const revealed = afterKeys(shown, "v");
    expect(draw(revealed)).toContain("made-up-secret");
    expect(draw(afterKeys(revealed, "v"))).not.toContain("made-up-secret");
    expect(draw(afterKeys(revealed, "esc"))).not.toContain("made-up-secret");
    expect(`${JSON.stringify(revealed)}${String(secret.secret)}`).not.toContain("made-up-secret");
  });

  it("shows a policy that mentions names twice with the scope of each group", () => {
    const rows = [
      userRow("logs", 1, {
        policies: [
          {
            id: "1",
            effect: "deny",
            permission_groups: [{ id: "g1", name: "Logs Read" }],
            resources: {
              [`com.cloudflare.api.account.${"c".repeat(32)}`]: { "com.cloudflare.api.account.zone.*": "*" },
            },
          },
        ],
      }),
    ];
    const zone = "com.cloudflare.api.account.zone" as const;
    const groups = [safeValue({ id: "g1", name: "Logs Read", scopes: [zone] })];
    const state = after(
      startedState({ columns: 80, rows: 40 }),
      { area: "tokens", type: "page-loaded", load: 1, list: "user", rows, now: new Date() },
      { area: "surroundings", type: "groups-received", groups: { status: "ready", groups } },
    );
    expect(draw(afterKeys(state, "enter"))).toMatch(
      /✗ deny\n +• Logs Read \[zone\]\n +on\n +• all zones of account c{32}/u,
    );
  });
});

function allFailed(state: State): State {
  return state.tokens.lists.reduce(
    (before, { id }) =>
      after(before, { area: "tokens", type: "list-failed", load: 1, list: id, error: refusal }),
    state,
  );
}
