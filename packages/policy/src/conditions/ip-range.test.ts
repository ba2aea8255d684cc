import { describe, expect, it } from "vitest";
import { canonicalRange, isIpRange, parseIpAddress, rangeContains } from "./ip-range.ts";

describe("parseIpAddress", () => {
  it.each(["192.0.2.1", "2001:db8::1", "::", "::ffff:192.0.2.1"])("reads %s", (text) => {
    expect(parseIpAddress(text)).toBeDefined();
  });

  it.each([
    "",
    "192.0.2",
    "192.0.2.256",
    "010.0.0.1",
    "0x7f.0.0.1",
    "3221225985",
    "2001:db8:::1",
    "host.example",
  ])("refuses %j", (text) => {
    expect(parseIpAddress(text)).toBeUndefined();
  });
});

describe("rangeContains", () => {
  it.each([
    ["192.0.2.0/24", "192.0.2.255", true],
    ["192.0.2.0/24", "192.0.3.0", false],
    ["192.0.2.7/24", "192.0.2.200", true],
    ["192.0.2.7/32", "192.0.2.7", true],
    ["192.0.2.7/32", "192.0.2.8", false],
    ["2001:db8::/32", "2001:db8:ffff::1", true],
    ["2001:db8::/32", "2001:db9::1", false],
    ["2001:db8::1/128", "2001:db8::1", true],
    ["::ffff:192.0.2.0/120", "192.0.2.9", true],
    ["::ffff:192.0.2.0/120", "192.0.3.9", false],
    ["::/0", "192.0.2.9", false],
    ["0.0.0.0/0", "2001:db8::1", false],
  ])("%s contains %s: %s", (range, text, contained) => {
    const address = parseIpAddress(text);

    expect(address && rangeContains(range, address)).toBe(contained);
  });

  it.each([
    "192.0.2.0",
    "192.0.2.0/",
    "192.0.2.0/33",
    "192.0.2.0/-1",
    "192.0.2/24",
    "2001:db8::/129",
    "a/8",
    "1.2.3.4/8/8",
  ])("cannot read %j", (range) => {
    const address = parseIpAddress("192.0.2.1");

    expect(address && rangeContains(range, address)).toBeUndefined();
  });
});

describe("isIpRange", () => {
  it.each([
    ["192.0.2.0/24", true],
    ["192.0.2.7/24", true],
    ["2001:db8::/128", true],
    ["192.0.2.0", false],
    ["192.0.2.0/33", false],
    ["300.0.2.0/24", false],
    ["2001:db8::/129", false],
    ["2001:db8:::/32", false],
  ])("%s: %s", (text, isRange) => {
    expect(isIpRange(text)).toBe(isRange);
  });
});

describe("canonicalRange", () => {
  it.each([
    ["192.0.2.7/24", "192.0.2.0/24"],
    ["192.0.2.7", "192.0.2.7/32"],
    ["2001:DB8:0:0::1", "2001:db8::1/128"],
    ["2001:db8:0:1::/48", "2001:db8::/48"],
    ["office", "office"],
    ["192.0.2.0/99", "192.0.2.0/99"],
  ])("%s is %s", (text, written) => {
    expect(canonicalRange(text)).toBe(written);
  });
});
