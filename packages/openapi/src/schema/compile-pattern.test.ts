import { describe, expect, it } from "vitest";
import { loadDocument } from "../document/load-document.ts";
import { listDocuments } from "../document/list-documents.ts";
import { SpecError } from "../document/spec-error.ts";
import { compilePattern } from "./compile-pattern.ts";
import { isLinearPattern } from "./is-linear-pattern.ts";
import { isJsonObject } from "../json/json-object.ts";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

describe("a pattern is plainly linear", () => {
  it.each([
    "^[0-9a-f]{32}$",
    "^[a-z]+$",
    "^[a-z]*-[0-9]*/x$",
    "^a*a?b",
    String.raw`^a\.[a-z.][a-z]*\..+$`,
    "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$",
    "abc",
    "a|b",
    "^(?:a|b)?$",
    String.raw`^\d{4}\.\w{3}$`,
    "^.{0,4000}$",
    "^(a{1,3}){2}$",
  ])("%s", (pattern) => {
    expect(isLinearPattern(pattern)).toBe(true);
  });

  it.each([
    "^(a+)+$",
    "^(a|a)*$",
    "^a*a*$",
    "a*b",
    "^a*|a*$",
    "^[a-z:]*:[a-z:]*$",
    "^.*-[a-z]*x$",
    "^(a{0,20}){20}$",
    "^(a|b|ab){9}$",
    "^(?=a)b",
    String.raw`^(a)\1$`,
    "^.{0,4000}.{0,4000}$",
    `${"(".repeat(600)}a${")".repeat(600)}`,
  ])("not: %s", (pattern) => {
    expect(isLinearPattern(pattern)).toBe(false);
  });
});

it("those of spec/ take a time that is linear in the text", async () => {
  const folder = dirname(fileURLToPath(import.meta.resolve("@cftokens/spec/package.json")));
  const documents = await Promise.all((await listDocuments(folder)).map((file) => loadDocument(file)));
  const patterns = [...patternsIn(documents)].map(compilePattern);
  const [short, long] = [5_000, 50_000].map((length) => {
    const before = process.cpuUsage().user;
    for (const part of [":", "a", "1", "1h", "com.cloudflare.", "*", "."]) {
      for (const pattern of patterns) pattern.test(`com.cloudflare.${part.repeat(length / part.length)}!`);
    }
    return process.cpuUsage().user - before;
  });

  expect(patterns.length).toBeGreaterThan(5);
  expect(long ?? Infinity).toBeLessThan(50 * (short ?? 0));
});

function patternsIn(value: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (isJsonObject(value) && typeof value["pattern"] === "string") found.add(value["pattern"]);
  if (typeof value === "object" && value !== null) {
    for (const member of Object.values(value)) patternsIn(member, found);
  }
  return found;
}

describe("no pattern runs on and on", () => {
  it.each(["^(a+)+$", "(a|a)*$", "a*a*a*a*a*b", "^(([a-z])+.)+[A-Z]([a-z])+$", "^(.*?,){11}P"])(
    "%s",
    (pattern) => {
      expect(compilePattern(pattern).test(`${"a".repeat(20_000)}!`)).toBe(
        new RegExp(pattern, "u").test("a!"),
      );
    },
  );

  it.each(["^(?=a)(a+)+$", String.raw`^(a+)+\1$`])("%s, which ends with an error", (pattern) => {
    const { test } = compilePattern(pattern);

    expect(() => test(`${"a".repeat(60)}!`)).toThrow(SpecError);
    expect(() => test(`${"a".repeat(60)}!`)).toThrow(/takes longer than 500 ms on a text of 61 characters/u);
    expect(test("b")).toBe(false);
  });
});

describe("a pattern means what it means in JavaScript", () => {
  const texts = [
    ...Array.from("aAbé😀Ω1_- .\n\r\u2028\u00A0\uFEFF\u0085\v\t\0\b/[]{}^$:"),
    "",
    "aa",
    "ab",
    "ba",
    "a\n",
    "x".repeat(1000),
    "\uD83D",
    "1a",
    "a 1",
  ];
  // The repeated group takes them out of the hands of JavaScript's own engine.
  it.each([
    String.raw`\s`,
    String.raw`\S`,
    String.raw`[\s\d]`,
    String.raw`[^\s]`,
    String.raw`[\S]`,
    ".",
    "[.]",
    String.raw`\.`,
    String.raw`\u0041`,
    String.raw`\u{1F600}`,
    String.raw`\p{L}`,
    String.raw`\p{Script=Greek}`,
    String.raw`[\b]`,
    String.raw`\b`,
    "[^]",
    "[]",
    String.raw`\cJ`,
    "(?<name>a)",
    "^a$",
    "(?:a|b)*1",
    "x{1,1001}",
    String.raw`[\w.-]`,
    String.raw`\\s|\[.`,
    "(?!a)b",
  ])("%s", (pattern) => {
    const repeated = `(?:${pattern})+`;
    const { test } = compilePattern(repeated);
    const own = new RegExp(repeated, "u");

    expect(isLinearPattern(repeated)).toBe(false);
    expect(texts.filter((text) => test(text) !== own.test(text))).toEqual([]);
  });

  it.each([
    String.raw`^[a-z\:\_]$`,
    String.raw`^\-\ \_|\:$`,
    String.raw`^[\w-_]$`,
    String.raw`^[.-\w]$`,
    String.raw`^[\w-\/@]+\:|[\d-]$`,
    String.raw`^(?:\-|[^\:])+\"?$`,
  ])("also as the flag u forbids it to be written: %s", (pattern) => {
    const { test } = compilePattern(pattern);
    // oxlint-disable-next-line require-unicode-regexp -- What the flag forbids is meant.
    const own = new RegExp(pattern);
    const units = texts.filter((text) => !/[\uD800-\uDFFF]/u.test(text) && !text.includes("😀"));

    expect(() => new RegExp(pattern, "u")).toThrow(SyntaxError);
    expect(units.filter((text) => test(text) !== own.test(text))).toEqual([]);
    expect(units.some((text) => test(text))).toBe(true);
  });

  it("and is refused where it is none there", () => {
    expect(() => compilePattern(String.raw`\A\-a`)).toThrow(SyntaxError);
    expect(() => compilePattern("(?i)a")).toThrow(SyntaxError);
    expect(() => compilePattern("[")).toThrow(SyntaxError);
  });
});

it.each([
  [String.raw`^[\p{Graph}]+$`, "a-Z!~", "a b"],
  [String.raw`^\p{Print}*$`, "a b", "a\n"],
  [String.raw`^[\p{Blank}\p{XDigit}]+$`, "fe 0\t", "g"],
  [String.raw`^\P{Punct}+$`, "ab 1", "a-b"],
  [String.raw`^[\p{L}\p{Cntrl}]+$`, "é\u0000", "-"],
])("%s has the classes of Java, which documents written for it have", (pattern, right, wrong) => {
  const { test } = compilePattern(pattern);

  expect([test(right), test(wrong)]).toEqual([true, false]);
});
