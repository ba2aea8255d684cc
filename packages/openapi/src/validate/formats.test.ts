import { describe, expect, it } from "vitest";
import { formats, isDate, isDateTime } from "./formats.ts";

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
    (text) => expect(fits("email", text)).toBe(true),
  );
  it.each([
    "ann",
    "@example.com",
    "a..b@example.com",
    "ann@-x.example",
    "ann@x.",
    '"a"b"@x.example',
    "a b@x",
  ])("refuses %s", (text) => expect(fits("email", text)).toBe(false));
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

it.each<[string, unknown, boolean]>([
  ["uuid", "2eb8aa08-aa98-11ea-b4aa-73b441d16380", true],
  ["uuid", "2EB8AA08-AA98-11EA-B4AA-73B441D16380", true],
  ["uuid", "urn:uuid:2eb8aa08-aa98-11ea-b4aa-73b441d16380", false],
  ["uuid", "2eb8aa08aa9811eab4aa73b441d16380", false],
  ["uuid", "2eb8aa08-aa98-11ea-b4aa-73b441d1638", false],
  ["time", "15:59:60-08:00", true],
  ["time", "12:00:60Z", false],
  ["duration", "PT1H1M1S", true],
  ["duration", "PT1H1S", false],
  ["email", "a@[127.0.0.256]", false],
  ["idn-email", "\u5b9f\u4f8b@\u5b9f\u4f8b.example", true],
  ["idn-email", "a", false],
  ["hostname", "api.example.com", true],
  ["hostname", "api.example.com.", false],
  ["hostname", "\u212a.example", false],
  ["hostname", "-a.example", false],
  ["hostname", "xn--bcher-kva.example", true],
  ["hostname", "xn--X", false],
  ["hostname", "b\u00fccher.example", false],
  ["idn-hostname", "b\u00fccher.example", true],
  ["idn-hostname", "\u3030.example", false],
  ["uri", "https://example.com/a?b#c", true],
  ["uri", "https://example.com:port/", false],
  ["uri", "/a", false],
  ["uri", "https://example.com/\u00fc", false],
  ["uri-reference", "./a:b", true],
  ["uri-reference", "a[b]", false],
  ["iri", "https://example.com/\u00fc", true],
  ["iri", "https://example.com/a b", false],
  ["iri", "http://[V1.fe]", false],
  ["iri-reference", "/\u00fc", true],
  ["uri-template", "/a{?b.c}", true],
  ["uri-template", "/a{", false],
  ["ipv4", "192.0.2.1", true],
  ["ipv4", "192.0.2.01", false],
  ["ipv6", "2001:db8::1", true],
  ["ipv6", "2001:db8:::1", false],
  ["json-pointer", "/a~1b", true],
  ["json-pointer", "a", false],
  ["relative-json-pointer", "1/a", true],
  ["relative-json-pointer", "01/a", false],
  ["regex", "^a$", true],
  ["regex", "(", false],
  ["byte", "YWI=", true],
  ["byte", "", true],
  ["byte", "YWI", false],
  ["byte", "\n\n\n\n", false],
  ["int32", 2_147_483_647, true],
  ["int32", 2_147_483_648, false],
  ["int32", -2_147_483_648, true],
  ["int32", 1.5, false],
  ["int64", 9_223_372_036_854_775_807n, true],
  ["int64", 5e33, false],
  ["double", 1.5, true],
])("%s %s: %s", (name, value, isRight) => {
  expect(fits(name, typeof value === "bigint" ? Number(value) : value)).toBe(isRight);
});

function fits(name: string, value: unknown): boolean | undefined {
  const format = formats[name];
  if (format?.type === "string" && typeof value === "string") return format.validate(value);
  if (format?.type === "number" && typeof value === "number") return format.validate(value);
  return undefined;
}
