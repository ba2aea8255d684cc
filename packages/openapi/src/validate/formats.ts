import type { FormatName } from "ajv-formats";

/**
 * The formats of JSON Schema 2020-12 and OpenAPI's format registry that ajv-formats checks; all
 * others are annotations.
 */
export const registeredFormats = [
  "time",
  "duration",
  "hostname",
  "ipv4",
  "ipv6",
  "uri",
  "uri-reference",
  "uri-template",
  "json-pointer",
  "relative-json-pointer",
  "regex",
  "int32",
  "int64",
  "float",
  "double",
  "byte",
  "binary",
  "password",
] as const satisfies readonly FormatName[];

/**
 * The formats that this repository checks itself. By the JSON Schema Test Suite, ajv-formats is
 * wrong to accept `+01` as an offset and `urn:uuid:…` as a uuid, and to refuse long fractions,
 * `root@localhost` and quoted local parts.
 */
export const strictFormats = {
  date: isDate,
  "date-time": isDateTime,
  email: isEmail,
  uuid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu,
} as const;

const dateTimePattern =
  /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/u;

/**
 * Whether a text is a date-time of RFC 3339 section 5.6, with a fraction of any length, and a leap
 * second only at 23:59:60 UTC.
 */
export function isDateTime(text: string): boolean {
  if (isCommonDateTime(text)) return true;
  const match = dateTimePattern.exec(text);
  if (match === null) return false;
  const [, date = "", hour, minute, second, sign, offsetHour = "0", offsetMinute = "0"] = match;
  if (!isDate(date)) return false;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return false;
  if (Number(offsetHour) > 23 || Number(offsetMinute) > 59) return false;
  if (Number(second) < 60) return true;
  const offset = (sign === "-" ? -1 : 1) * (Number(offsetHour) * 60 + Number(offsetMinute));
  const minuteOfDay = (Number(hour) * 60 + Number(minute) - offset + 2 * minutesPerDay) % minutesPerDay;
  return minuteOfDay === minutesPerDay - 1;
}

const minutesPerDay = 24 * 60;

// Recognizes `2026-01-28T23:59:59Z`, the form of most answers, without a regular expression; days
// above 28 are left to the full check.
function isCommonDateTime(text: string): boolean {
  const isShaped = text.length === 20 && text[4] === "-" && text[7] === "-" && text[10] === "T";
  if (!isShaped || text[13] !== ":" || text[16] !== ":" || text[19] !== "Z") return false;
  const [month, day] = [pair(text, 5), pair(text, 8)];
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= 28;
  const isYear = Math.max(pair(text, 0), pair(text, 2)) <= 99;
  return isDay && isYear && pair(text, 11) <= 23 && Math.max(pair(text, 14), pair(text, 17)) <= 59;
}

// The number of two digits; above any limit if they are not digits.
function pair(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : 1000;
}

/** Whether a text is a full-date of RFC 3339 section 5.6 that exists in the calendar. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

const atom = "[\\w!#$%&'*+/=?^`{|}~-]+";
const label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const mailbox = new RegExp(
  String.raw`^(?:${atom}(?:\.${atom})*|"(?:[\x20\x21\x23-\x5b\x5d-\x7e]|\\[\x20-\x7e])*")@(?:${label}(?:\.${label})*|\[[\x21-\x5a\x5e-\x7e]+\])$`,
  "iu",
);

/** Whether a text is a Mailbox of RFC 5321 section 4.1.2; an address in brackets is not checked. */
export function isEmail(text: string): boolean {
  return mailbox.test(text);
}
