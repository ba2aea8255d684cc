import { describe, expect, it } from "vitest";
import { isDate, isDateTime, isEmail, strictFormats } from "./formats.ts";

describe("date-time", () => {
  it.each([
    "2026-01-01T00:00:00Z",
    "2026-01-01t00:00:00z",
    "2026-01-01T00:00:00.1Z",
    "2026-01-01T00:00:00.123456789012345Z",
    "2026-01-01T23:59:59+23:59",
    "2024-02-29T12:00:00-08:00",
    "2000-02-29T12:00:00Z",
    "2016-12-31T23:59:60Z",
    "2016-12-31T15:59:60-08:00",
    "2017-01-01T08:59:60+09:00",
  ])("accepts %s", (text) => expect(isDateTime(text)).toBe(true));

  it.each([
    "",
    "2026-01-01",
    "2026-01-01 00:00:00Z",
    "2026-01-01T00:00:00",
    "2026-01-01T00:00Z",
    "2026-01-01T00:00:00.Z",
    "2026-01-01T00:00:00+01",
    "2026-01-01T00:00:00+0130",
    "2026-01-01T00:00:00+24:00",
    "2026-01-01T00:00:00+00:60",
    "2026-01-01T24:00:00Z",
    "2026-01-01T23:60:00Z",
    "2026-01-01T23:59:61Z",
    "2026-01-01T12:00:60Z",
    "2016-12-31T23:59:60-08:00",
    "2026-02-29T00:00:00Z",
    "1900-02-29T00:00:00Z",
    "2026-13-01T00:00:00Z",
    "2026-00-01T00:00:00Z",
    "2026-04-31T00:00:00Z",
    "2026-01-00T00:00:00Z",
    "26-01-01T00:00:00Z",
    " 2026-01-01T00:00:00Z",
    "2026-01-01T00:00:00Z\n",
    "２026-01-01T00:00:00Z",
  ])("refuses %j", (text) => expect(isDateTime(text)).toBe(false));
});

describe("email", () => {
  it.each(["ann@example.com", "root@localhost", '"a b"@example.com', "a.b+c@x-1.example", "ann@[192.0.2.1]"])(
    "accepts %s",
    (text) => expect(isEmail(text)).toBe(true),
  );
  it.each([
    "ann",
    "@example.com",
    "a..b@example.com",
    "ann@-x.example",
    "ann@x.",
    '"a"b"@x.example',
    "a b@x",
  ])("refuses %s", (text) => expect(isEmail(text)).toBe(false));
});

it("agrees with the calendar on every day of a leap year and of a common one", () => {
  for (const year of [2023, 2024]) {
    for (let month = 1; month <= 12; month += 1) {
      for (let day = 1; day <= 31; day += 1) {
        const exists = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
        const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
        expect([text, isDate(text)]).toEqual([text, exists]);
      }
    }
  }
});

it.each([
  ["2eb8aa08-aa98-11ea-b4aa-73b441d16380", true],
  ["2EB8AA08-AA98-11EA-B4AA-73B441D16380", true],
  ["urn:uuid:2eb8aa08-aa98-11ea-b4aa-73b441d16380", false],
  ["2eb8aa08aa9811eab4aa73b441d16380", false],
  ["2eb8aa08-aa98-11ea-b4aa-73b441d1638", false],
])("uuid %s: %s", (text, isRight) => expect(strictFormats.uuid.test(text)).toBe(isRight));
