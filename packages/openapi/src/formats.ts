/**
 * The formats that this repository judges more strictly than ajv-formats does; measured against the JSON Schema
 * Test Suite, ajv-formats takes `+01` for an offset and `urn:uuid:…` for a uuid and refuses long fractions.
 */
export const strictFormats = {
  date: isDate,
  "date-time": isDateTime,
  uuid: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
} as const;

const dateTimePattern =
  /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/;

/** A date-time of RFC 3339 section 5.6: a fraction of any length, a leap second only at 23:59:60 UTC. */
export function isDateTime(text: string): boolean {
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

/** A full-date of RFC 3339 section 5.6 that is in the calendar. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}
