import { describe, expect, it } from "vitest";
import { emulatedState } from "../../../../test/emulated-state.ts";
import { afterKeys, now } from "../../../../test/sample-state.ts";
import type { StyledLine } from "../../text/styled-line.ts";
import { plotLines } from "./plot-lines.ts";

const loaded = await emulatedState();

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
    const times = [0.5, 0.6, 3.5, 89.5].map((days) => now.getTime() + days * day);
    const lines = plotLines(times, { now: now, width: 94, highest: 5, focused: times[2] }).map(toText);
    expect(lines).toEqual([
      `  2│█${" ".repeat(89)}`,
      `   │█  █${" ".repeat(85)}█`,
      `   └───▲${"─".repeat(86)}`,
      expect.stringMatching(/^ {4}today {10}Jun 16 {9}Jul 1 /u),
    ]);
  });

  it.each([1, 20, 60, 94, 200])("is never wider than %i cells, but for what cannot be narrower", (width) => {
    const lines = plotLines([now.getTime()], { now: now, width, highest: 3, focused: undefined }).map(toText);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(Math.max(5, width));
  });

  it("puts higher numbers into the lines that there are", () => {
    const times = Array.from({ length: 40 }, () => now.getTime());
    const lines = plotLines(times, { now: now, width: 94, highest: 3, focused: undefined }).map(toText);
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

function toText(line: StyledLine): string {
  return line.map(({ text }) => text).join("");
}
