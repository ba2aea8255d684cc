import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { emulatedState } from "../../../../test/emulated-state.ts";
import { afterKeys, afterTyping } from "../../../../test/sample-state.ts";
import { routeKey } from "../../keys/key-router.ts";
import type { Step } from "../../step.ts";
import { update } from "../../update.ts";
import { toICalendar } from "./to-icalendar.ts";
import { writeExport } from "./write-export.ts";

const loaded = await emulatedState();
const folder = mkdtempSync(join(tmpdir(), "cftokens-export-"));
afterAll(() => rmSync(folder, { recursive: true }));

// What Enter does after this file name was typed on this screen.
function confirm(screen: string, path: string): Step {
  const named = afterTyping(afterKeys(loaded, screen, "e", "ctrl+u"), path);
  const message = routeKey(named, "enter");
  return message === undefined ? { state: named, effects: [] } : update(named, message);
}

function textOf({ effects }: Step): string {
  const [effect] = effects;
  return effect?.type === "write-export" ? String(effect.content) : "";
}

describe("writing a list to a file", () => {
  it("proposes a name, and needs one", () => {
    expect(afterKeys(loaded, "2", "e").dialog).toMatchObject({ input: { text: "cftokens-risks.json" } });
    expect(afterKeys(loaded, "3", "e").dialog).toMatchObject({ input: { text: "cftokens-calendar.ics" } });
    const empty = confirm("2", "");
    expect(empty.effects).toEqual([]);
    expect(empty.state.notice?.text).toBe("A file needs a name");
    expect(afterKeys(loaded, "2", "e", "esc").dialog).toBeUndefined();
  });

  it("writes all risks as JSON, with what to do", () => {
    const records = JSON.parse(textOf(confirm("2", "r.json"))) as readonly unknown[];
    expect(records).toHaveLength(afterKeys(loaded, "2").risks.items.length);
    expect(records[0]).toMatchObject({
      severity: "high",
      risk: "may-create-tokens",
      token: { name: "token factory", kind: "User API", owner: "you" },
      advice: expect.stringMatching(/IP ranges/u),
    });
  });

  it("writes what ends as JSON", () => {
    const records = JSON.parse(textOf(confirm("3", "c.json"))) as readonly { ends: string }[];
    expect(records.map(({ ends }) => ends)).toEqual(records.map(({ ends }) => ends).toSorted());
  });

  it("writes what ends as a calendar", () => {
    const text = textOf(confirm("3", "C.ICS"));
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/u);
    expect(text).toMatch(/\r\nDTSTART:20260606T000000Z\r\nSUMMARY:Token external-dns expires\r\n/u);
    expect(text.match(/BEGIN:VEVENT/gu)).toHaveLength(7);
    expect(text).toMatch(/\r\nEND:VCALENDAR\r\n$/u);
  });

  it("folds and escapes as RFC 5545 asks", () => {
    const [ending] = afterKeys(loaded, "3").calendar.items;
    if (ending === undefined) throw new Error("nothing ends");
    const name = `a, b; c\\d ${"日本".repeat(40)}` as typeof ending.row.name;
    const text = toICalendar([{ ...ending, row: { ...ending.row, name } }], loaded.now);
    expect(text.replaceAll("\r\n ", "")).toContain(String.raw`Token a\, b\; c\\d 日本`);
    expect(text.split("\r\n").filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  });

  it("replaces a file only after it was asked", async () => {
    const path = join(folder, "there.json");
    writeFileSync(path, "mine");
    const step = confirm("2", path);
    const answer = await carryOut(step);
    expect(readFileSync(path, "utf8")).toBe("mine");
    const asked = update(step.state, answer).state;
    expect(asked.dialog).toMatchObject({ kind: "confirm", title: "There is such a file" });
    expect(afterKeys(asked, "enter").dialog).toBeUndefined();
    const confirmed = update(asked, { area: "app", type: "dialog-confirmed" });
    expect(update(confirmed.state, await carryOut(confirmed)).state.notice?.tone).toBe("good");
    expect(readFileSync(path, "utf8")).toMatch(/may-create-tokens/u);
  });

  it("says why a file cannot be written", async () => {
    const step = confirm("2", join(folder, "no", "such", "folder.json"));
    const { notice } = update(step.state, await carryOut(step)).state;
    expect(notice).toMatchObject({ tone: "bad", text: expect.stringMatching(/^Not written: ENOENT/u) });
  });
});

async function carryOut({ effects }: Step): ReturnType<typeof writeExport> {
  const [effect] = effects;
  if (effect?.type !== "write-export") throw new Error("nothing is written");
  return writeExport(effect);
}
