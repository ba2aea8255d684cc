/** Something that happens at a time. */
export interface CalendarEvent {
  /** What tells it from all others, over runs too: a calendar moves the event that it has. */
  readonly uid: string;
  readonly at: Date;
  readonly summary: string;
  /** Lines of text. */
  readonly description: string;
  /** How many days before it a calendar reminds of it. */
  readonly remindDaysBefore: readonly number[];
}

/**
 * Writes events as an iCalendar object (RFC 5545): lines end with CRLF and have at most 75 octets
 * (3.1), texts are escaped (3.3.11), times are UTC.
 */
export function writeCalendar(events: readonly CalendarEvent[], now: Date): string {
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//cftokens//cftokens risks//EN",
    "CALSCALE:GREGORIAN",
    ...events.flatMap((event) => toEvent(event, now)),
    "END:VCALENDAR",
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join("");
}

function toEvent(
  { uid, at, summary, description, remindDaysBefore }: CalendarEvent,
  now: Date,
): readonly string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${toText(uid)}`,
    `DTSTAMP:${toTime(now)}`,
    `DTSTART:${toTime(at)}`,
    `SUMMARY:${toText(summary)}`,
    `DESCRIPTION:${toText(description)}`,
    // It says when something ends, and takes nobody's time.
    "TRANSP:TRANSPARENT",
    ...remindDaysBefore.flatMap((days) => [
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      `DESCRIPTION:${toText(summary)}`,
      `TRIGGER:-P${days}D`,
      "END:VALARM",
    ]),
    "END:VEVENT",
  ];
}

// 20261231T080000Z, which is form 2 of 3.3.5.
function toTime(time: Date): string {
  return time.toISOString().replaceAll(/[-:]|\.\d+/gu, "");
}

function toText(text: string): string {
  return text
    .replaceAll(/[\\;,]/gu, String.raw`\$&`)
    .replaceAll(/\r\n|\r|\n/gu, String.raw`\n`)
    .replaceAll(control, "");
}

// 3.1: no line has a control character but a tab.
// oxlint-disable-next-line no-control-regex -- this pattern exists to find control characters
const control = /[\u0000-\u0008\u000A-\u001F\u007F]/gu;

// A character is never divided; the blank of a line that goes on counts.
function fold(line: string): string {
  let octets = 0;
  let folded = "";
  for (const character of line) {
    const width = Buffer.byteLength(character);
    if (octets + width > mostOctets) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += width;
  }
  return folded;
}

const mostOctets = 75;
