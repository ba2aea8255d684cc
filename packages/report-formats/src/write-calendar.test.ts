import { describe, expect, it } from "vitest";
import { type CalendarEvent, writeCalendar } from "./index.ts";

const now = new Date("2026-06-01T12:00:00.123Z");
const event: CalendarEvent = {
  uid: "user:1@cftokens",
  at: new Date("2026-12-31T08:09:10Z"),
  summary: "The token dns ends",
  description: "Rotate it.",
  remindDaysBefore: [14, 1],
};

function linesOf(events: readonly CalendarEvent[]): readonly string[] {
  const text = writeCalendar(events, now);
  expect(text.endsWith("\r\n")).toBe(true);
  // No line break is a bare one.
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/u);
  return text.split("\r\n").slice(0, -1);
}

// 3.1: a line that goes on begins with a blank.
function unfold(lines: readonly string[]): readonly string[] {
  return lines.join("\n").replaceAll("\n ", "").split("\n");
}

describe("a calendar", () => {
  it("has what RFC 5545 asks for, in its order", () => {
    expect(linesOf([event])).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//cftokens//cftokens risks//EN",
      "CALSCALE:GREGORIAN",
      "BEGIN:VEVENT",
      "UID:user:1@cftokens",
      "DTSTAMP:20260601T120000Z",
      "DTSTART:20261231T080910Z",
      "SUMMARY:The token dns ends",
      "DESCRIPTION:Rotate it.",
      "TRANSP:TRANSPARENT",
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      "DESCRIPTION:The token dns ends",
      "TRIGGER:-P14D",
      "END:VALARM",
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      "DESCRIPTION:The token dns ends",
      "TRIGGER:-P1D",
      "END:VALARM",
      "END:VEVENT",
      "END:VCALENDAR",
    ]);
  });

  it("escapes what has a meaning in a text, and leaves out what may not stand there", () => {
    const summary = "a\\b; c, d\r\ne\nf:\u0000\u0007\u007Fg\th";
    const written = unfold(linesOf([{ ...event, summary, remindDaysBefore: [] }]));
    expect(written).toContain(String.raw`SUMMARY:a\\b\; c\, d\ne\nf:g${"\t"}h`);
  });

  it.each([
    ["letters", "x".repeat(200)],
    ["letters of two octets", "ä".repeat(200)],
    ["letters of four octets", "𝒳".repeat(200)],
    ["letters that end at the limit", "x".repeat(75 - "SUMMARY:".length)],
  ])("folds a line of %s at 75 octets, and divides no character", (_what, summary) => {
    const lines = linesOf([{ ...event, summary, remindDaysBefore: [] }]);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.join("")).not.toContain("\uFFFD");
    expect(unfold(lines)).toContain(`SUMMARY:${summary}`);
  });

  it("without events is one all the same", () => {
    expect(linesOf([])).toHaveLength(5);
  });
});
