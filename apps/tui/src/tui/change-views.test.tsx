import { renderToString } from "ink";
import { describe, expect, it } from "vitest";
import { after, afterKeys, afterTyping, loadedState, now, refusal } from "../../test/sample-state.ts";
import { AppView } from "./app-view.tsx";
import { toListed, toTokenRow } from "@cftokens/workbench/inventory";
import { createSecret } from "@cftokens/workbench/secrets";
import { safeText, textWidth } from "@cftokens/workbench/text";
import { openSecret } from "./screens/secret/open.ts";
import type { State } from "./state.ts";

const sizes = [
  { columns: 60, rows: 15 },
  { columns: 80, rows: 24 },
  { columns: 200, rows: 50 },
];
// What a server could call a token to change more than its own cell.
const names = [
  "plain",
  "",
  "\u001B]0;owned\u0007\u001B]52;c;b3duZWQ=\u0007title and clipboard",
  "\u001B]8;;https://evil.example\u0007link\u001B]8;;\u0007",
  "\u001B[2J\u001B[Hcleared\u001B[8m hidden",
  "safe\u202Egpj.exe \u2066isolated\u2069 zero\u200Bwidth\uFEFF",
  "two\r\nlines\tand a tab",
  "👩‍👩‍👧 日本語のトークン 𝒻𝒶𝓃𝒸𝓎 é\u0301\u0301\u0301",
  "a very long name that goes on and on ".repeat(20),
  "\uD800 lone \u009B31m c1",
];

function draw(state: State): string {
  return renderToString(<AppView state={state} />, { columns: state.size.columns });
}

function serviceState(name: string, size: State["size"]): State {
  const token = {
    id: "f174e90a-fafe-4643-bbbc-4a0ed4fc8415",
    client_id: "88bf3b6d86161464f6509f7219099e57.access",
    name,
    duration: "8760h",
    enabled: true,
    created_at: "2026-01-01T00:00:00Z",
    updated_at: "2026-01-01T00:00:00Z",
    client_secret_version: 2,
    previous_client_secret_expires_at: "2026-06-02T12:00:00Z",
  };
  const place = { kind: "account", id: "a".repeat(32) } as const;
  const row = toTokenRow({ kind: "access", place, ...toListed(token) }, now);
  return after(loadedState([], size), {
    area: "tokens",
    type: "page-loaded",
    load: 1,
    list: `access:account:${place.id}`,
    rows: [row],
    now: now,
  });
}

function statesOf(name: string, size: State["size"]): readonly (readonly [string, State])[] {
  const table = loadedState([name, "other"], size);
  const first = after(table, { area: "tokens", type: "moved", move: { to: "first" } });
  const service = serviceState(name, size);
  const secret = openSecret(table, {
    tokenKey: "user:1",
    name: safeText(name),
    title: "Created",
    change: { type: "create", kind: "user" },
    what: "The value",
    companions: [{ label: "CF-Access-Client-Id", value: safeText(name) }],
    secret: createSecret("made-up-secret"),
  });
  const refused = {
    area: "confirm",
    type: "change-finished",
    outcome: { kind: "refused", error: refusal },
  } as const;
  return [
    ["the table with marks", afterKeys(first, " ")],
    ["the edit form", afterKeys(first, "e")],
    ["the plan of an edit", afterKeys(afterTyping(afterKeys(first, "e"), "x"), "ctrl+s")],
    ["the question before disabling", afterKeys(first, "t")],
    ["the question before deleting", afterTyping(afterKeys(first, "D"), "some text")],
    ["a refused change", after(afterKeys(first, "t", "y"), refused)],
    ["the ways to rotate", afterKeys(first, "R")],
    ["the ways to rotate a service token", afterKeys(service, "R", "G")],
    ["a length of one's own", afterKeys(service, "R", "down", "down", "down", "enter")],
    ["several tokens, asked about", afterKeys(first, "*", "D")],
    ["several tokens, under way", afterKeys(first, "*", "t", "y")],
    ["a new secret", secret],
    ["the question for a file", afterTyping(afterKeys(secret, "w"), "/a/path")],
    ["the kinds and templates", afterKeys(first, "n", "G")],
  ];
}

describe.each(sizes)("at $columns x $rows", (size) => {
  it.each(names.map((name) => [JSON.stringify(name).slice(0, 40), name]))(
    "the screens that change tokens fill the window exactly with a token called %s",
    (_what, name) => {
      for (const [what, state] of statesOf(name, size)) {
        const drawn = draw(state);
        const lines = drawn.split("\n");
        expect([what, lines.length]).toEqual([what, size.rows]);
        expect([what, lines.filter((line) => textWidth(line) > size.columns)]).toEqual([what, []]);
        expect([what, lines[0]]).toEqual([what, expect.stringContaining("EMULATOR")]);
        expect(drawn.replaceAll("\n", "")).not.toMatch(
          /\p{Cc}|[\u202A-\u202E\u2066-\u2069\u200B]|evil\.example|b3duZWQ/u,
        );
        expect(drawn).not.toContain("made-up-secret");
      }
    },
  );
});

describe("the countdown of the old secret", () => {
  it("is seen in the detail and counts with the clock", () => {
    const detail = afterKeys(serviceState("grafana", { columns: 80, rows: 40 }), "enter");
    expect(draw(detail)).toMatch(/Old secret +works for 1 d 00:00:00 more/u);
    const later = after(detail, { area: "app", type: "ticked", now: new Date(now.getTime() + 1000) });
    expect(draw(later)).toMatch(/Old secret +works for 23:59:59 more/u);
  });
});
