import { describe, expect, it } from "vitest";
import { emulatedState } from "../../../test/emulated-state.ts";
import { after, afterKeys, afterTyping, NOW, userRow } from "../../../test/sample-state.ts";
import { focusedItem } from "../lists/filter-list.ts";
import type { State } from "../state.ts";
import type { StyledLine } from "../text/styled-line.ts";
import { plotLines } from "./calendar/plot-lines.ts";
import { formatLocation } from "../location/format-location.ts";
import { currentLocation } from "../location/locations.ts";
import { focusedRow } from "./tokens/state.ts";

const loaded = await emulatedState();

function at(location: string): State {
  return afterKeys(afterTyping(afterKeys(loaded, "ctrl+l", "ctrl+u"), location), "enter");
}

describe("going from screen to screen", () => {
  it.each([
    ["1", "tokens"],
    ["2", "risks"],
    ["3", "calendar"],
    ["4", "groups"],
    ["5", "can"],
  ])("%s leads to %s", (key, screen) => {
    expect(afterKeys(loaded, key).screen.name).toBe(screen);
  });

  it.each([
    "tokens?kind=user&sort=-risk&q=dns",
    "risks?severity=high&q=factory",
    "calendar?q=dns",
    "groups?q=dns+write",
    "groups?held=yes&q=dns",
    "can?token=external-dns&operation=zones-get&on=example.com&ip=192.0.2.1&at=%2B3d",
  ])("%s can be typed, and is where one is then", (location) => {
    const here = currentLocation(at(location));
    expect(here === undefined ? "" : formatLocation(here)).toBe(location);
  });

  it("says what is no location, and leaves it to be corrected", () => {
    const state = at("nowhere");
    expect(state.notice?.text).toMatch(/no screen “nowhere”/u);
    expect(state.location?.text).toBe("nowhere");
    expect(afterKeys(state, "esc").screen.name).toBe("tokens");
  });

  it("comes back to the screen that a token was opened from", () => {
    const opened = afterKeys(loaded, "2", "j", "enter");
    expect(opened.screen).toEqual({ name: "token", from: "risks" });
    expect(focusedRow(opened.tokens)?.key).toBe(focusedItem(opened.risks)?.row.key);
    expect(afterKeys(opened, "esc").screen.name).toBe("risks");
  });

  it("shows a token even when the table was narrowed to others", () => {
    const narrowed = afterKeys(at("tokens?kind=builds"), "2", "enter");
    expect(focusedRow(narrowed.tokens)?.name).toBe("token factory");
  });
});

describe("the risk radar", () => {
  const { items } = afterKeys(loaded, "2").risks;

  it("has all findings of all tokens, the worst first", () => {
    const count = loaded.tokens.rows.reduce((sum, { risks }) => sum + (risks?.length ?? 0), 0);
    expect(items).toHaveLength(count);
    const severities = items.map(({ risk }) => risk.severity);
    const ranks = ["high", "medium", "low", "info"];
    expect(severities).toEqual(
      severities.toSorted((one, other) => ranks.indexOf(one) - ranks.indexOf(other)),
    );
    expect(items[0]?.risk.id).toBe("may-create-tokens");
  });

  it("shows one severity alone, and all again", () => {
    const high = afterKeys(loaded, "2", "v").risks.items;
    expect(new Set(high.map(({ risk }) => risk.severity))).toEqual(new Set(["high"]));
    expect(afterKeys(loaded, "2", "v", "v", "v", "v", "v").risks.items).toHaveLength(items.length);
    expect(afterKeys(loaded, "2", "v", "esc").risks.severity).toBeUndefined();
  });

  it.each([
    ["factory", (name: string) => name === "token factory"],
    ["never-expires uptime", (name: string) => name === "uptime probe"],
  ])("finds %s", (text, isFound) => {
    const found = afterTyping(loaded, `2/${text}`).risks.items;
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ row }) => isFound(row.name))).toBe(true);
  });

  it("is made anew when tokens change, and keeps its cursor", () => {
    const state = afterKeys(loaded, "2", "j", "j");
    const key = focusedItem(state.risks)?.key;
    const more = after(state, {
      area: "tokens",
      type: "page-loaded",
      load: 1,
      list: "user",
      isFirst: false,
      rows: [userRow("a new one", 99)],
      now: NOW,
    });
    expect(more.risks.items.length).toBeGreaterThan(items.length);
    expect(focusedItem(more.risks)?.key).toBe(key);
  });
});

describe("the calendar", () => {
  const { items } = afterKeys(loaded, "3").calendar;

  it("has what ends in the next 90 days, the soonest first", () => {
    expect(items.map(({ row }) => row.name)).toEqual([
      "grafana",
      "external-dns",
      "staging smoke test",
      "launch day",
      "office only",
      "CI/CD token",
      "wrangler on CI",
    ]);
  });

  it("is plotted a day a column, with a mark under the focused one", () => {
    const day = 24 * 60 * 60 * 1000;
    const times = [0.5, 0.6, 3.5, 89.5].map((days) => NOW.getTime() + days * day);
    const lines = plotLines(times, { now: NOW, width: 94, highest: 5, focused: times[2] }).map(toText);
    expect(lines).toEqual([
      `  2│█${" ".repeat(89)}`,
      `   │█  █${" ".repeat(85)}█`,
      `   └───▲${"─".repeat(86)}`,
      expect.stringMatching(/^ {4}today {10}Jun 16 {9}Jul 1 /u),
    ]);
  });

  it.each([1, 20, 60, 94, 200])("is never wider than %i cells, but for what cannot be narrower", (width) => {
    const lines = plotLines([NOW.getTime()], { now: NOW, width, highest: 3, focused: undefined }).map(toText);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(Math.max(5, width));
  });

  it("puts higher numbers into the lines that there are", () => {
    const times = Array.from({ length: 40 }, () => NOW.getTime());
    const lines = plotLines(times, { now: NOW, width: 94, highest: 3, focused: undefined }).map(toText);
    expect(lines.map((line) => line.slice(0, 5))).toEqual([" 40│█", "   │█", "   │█", "   └─", "    t"]);
  });

  it("has the end of a secret that a rotation left valid", () => {
    const { rows } = loaded.tokens;
    const service = rows.find(({ listed }) => listed.kind === "access");
    if (service?.listed.kind !== "access") throw new Error("there is no service token");
    const previous = { previous_client_secret_expires_at: "2026-06-05T00:00:00Z" };
    const token = { ...service.listed.token, ...previous } as typeof service.listed.token;
    const row = { ...service, listed: { ...service.listed, token } };
    const state = { ...loaded, tokens: { ...loaded.tokens, rows: [row] } };
    expect(afterKeys(state, "3").calendar.items.map(({ what }) => what)).toContain("previous secret");
  });
});

describe("the permission groups", () => {
  it("are all there, each with who holds it", () => {
    const { items } = afterKeys(loaded, "4").holdings;
    expect(items).toHaveLength(311);
    const logs = items.filter(({ group }) => group.name === "Logs Read" && group.scopes[0]?.endsWith("zone"));
    expect(logs.flatMap(({ holders }) => holders.map(({ row, effect }) => `${effect} ${row.name}`))).toEqual([
      "allow logs except one zone",
      "deny logs except one zone",
    ]);
  });

  it("put the cursor on the best find while one types", () => {
    const state = afterTyping(loaded, "4/zone dns");
    expect(state.holdings.cursor).toBe(0);
    expect(focusedItem(afterTyping(afterKeys(state, "down", "down"), " write").holdings)?.group.name).toMatch(
      /DNS.*Write/u,
    );
  });

  it("can be narrowed to those that a token holds", () => {
    const { items } = afterKeys(loaded, "4", "v").holdings;
    expect(items.length).toBeLessThan(40);
    expect(items.every(({ holders }) => holders.length > 0)).toBe(true);
    expect(afterKeys(loaded, "4", "v", "esc").holdings.items).toHaveLength(311);
  });

  it("lead to the tokens that hold one", () => {
    const state = afterKeys(afterTyping(loaded, "4/dns write zone"), "enter", "enter");
    expect(state.tokens.query.group).toBe("DNS Write [zone]");
    expect(state.tokens.visible.map(({ name }) => name)).toEqual([
      "external-dns",
      "migration 2025",
      "terraform (old laptop)",
    ]);
  });
});

function toText(line: StyledLine): string {
  return line.map(({ text }) => text).join("");
}
