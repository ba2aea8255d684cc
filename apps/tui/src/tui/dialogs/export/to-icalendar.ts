import { kindName } from "@cftokens/workbench/inventory";
import { describeTime } from "@cftokens/workbench/text";
import type { Ending } from "../../screens/calendar/endings.ts";

/** Endings as an iCalendar (RFC 5545): one event each, with an alarm a week before. */
export function toICalendar(endings: readonly Ending[], now: Date): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//cftokens//token calendar//EN",
    ...endings.flatMap((ending) => eventLines(ending, now)),
    "END:VCALENDAR",
  ];
  return `${lines.flatMap(fold).join("\r\n")}\r\n`;
}

function eventLines({ key, row, what, time }: Ending, now: Date): readonly string[] {
  const summary = what === "token" ? `Token ${row.name} expires` : `Previous secret of ${row.name} ends`;
  const kind = kindName(row.listed.kind);
  return [
    "BEGIN:VEVENT",
    `UID:${escape(key.replaceAll(" ", "-"))}@cftokens`,
    `DTSTAMP:${moment(now.getTime())}`,
    `DTSTART:${moment(time)}`,
    `SUMMARY:${escape(summary)}`,
    `DESCRIPTION:${escape(`${kind} token of ${row.owner}. Rotate it, or move its expiry, before then.`)}`,
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escape(summary)}`,
    "TRIGGER:-P7D",
    "END:VALARM",
    "END:VEVENT",
  ];
}

function moment(time: number): string {
  return describeTime(time).replaceAll(/[-:]/gu, "");
}

function escape(text: string): string {
  return text.replaceAll(/[\\;,]/gu, String.raw`\$&`);
}

// RFC 5545, 3.1: no line is longer than 75 octets; what goes on starts with a space.
function fold(line: string): readonly string[] {
  const lines: string[] = [];
  let part = "";
  for (const character of line) {
    if (Buffer.byteLength(part + character) > 75) {
      lines.push(part);
      part = " ";
    }
    part += character;
  }
  return [...lines, part];
}
