import {
  isDuration,
  isEmail,
  isIdnEmail,
  isIPv4,
  isIPv6,
  isIri,
  isIriReference,
  isJsonPointer,
  isRegex,
  isRelativeJsonPointer,
  isUri,
  isUriReference,
  isUriTemplate,
} from "@hyperjump/json-schema-formats";
import idn from "idn-hostname";

/** What a format asks of values of one type; it says nothing of others. */
export type Format =
  | { readonly type: "string"; readonly validate: (text: string) => boolean }
  | { readonly type: "number"; readonly validate: (number: number) => boolean };

/**
 * The formats that are judged: those of JSON Schema 2020-12, and of OpenAPI's registry those that
 * say something about JSON values. All others are annotations. OpenAPI leaves it open whether a
 * format is judged; a value that breaks its format breaks those who read it by that.
 */
export const formats: Readonly<Record<string, Format>> = {
  "date-time": ofText(isDateTime),
  date: ofText(isDate),
  time: ofText((text) => isDateTime(`1998-12-31T${text}`)),
  duration: ofText(isDuration),
  email: ofText(isEmail),
  "idn-email": ofText(isIdnEmail),
  hostname: ofText(isHostname),
  "idn-hostname": ofText(isIdnHostname),
  ipv4: ofText(isIPv4),
  ipv6: ofText(isIPv6),
  uri: ofText(isUri),
  "uri-reference": ofText(isUriReference),
  iri: ofText(isIri),
  "iri-reference": ofText(isIriReference),
  "uri-template": ofText(isUriTemplate),
  "json-pointer": ofText(isJsonPointer),
  "relative-json-pointer": ofText(isRelativeJsonPointer),
  regex: ofText(isRegex),
  uuid: ofText((text) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(text)),
  byte: ofText(isBase64),
  int32: { type: "number", validate: (number) => isInteger(number, 2 ** 31) },
  int64: { type: "number", validate: (number) => isInteger(number, 2 ** 63) },
  float: { type: "number", validate: () => true },
  double: { type: "number", validate: () => true },
};

// A library that throws for a text does not accept it.
function ofText(validate: (text: string) => boolean): Format {
  return {
    type: "string",
    validate(text) {
      try {
        return validate(text);
      } catch {
        return false;
      }
    },
  };
}

// A name of RFC 1123; labels that are internationalized must be right ones (RFC 5890).
function isHostname(text: string): boolean {
  if (text.length > 253 || !hostname.test(text)) return false;
  return !/(?:^|\.)xn--/iu.test(text) || idn.isIdnHostname(text);
}

const hostname = /^(?:(?!-)[A-Za-z0-9-]{1,63}(?<!-)(?:\.(?!$)|$))+$/u;

// The empty label of the root is none of a hostname's.
function isIdnHostname(text: string): boolean {
  return !/[.\u3002\uFF0E\uFF61]$/u.test(text) && idn.isIdnHostname(text);
}

// RFC 4648 section 4, padded and without line breaks.
function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/u.test(text);
}

// JSON numbers are read as binary fractions, of which the one next to the last integer of 64 bits
// is the limit itself.
function isInteger(number: number, limit: number): boolean {
  return Number.isInteger(number) && number >= -limit && (limit > 2 ** 53 ? number <= limit : number < limit);
}

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
