import { expect, it } from "vitest";
import { printable } from "./printable.ts";
import { markHarmful } from "./safe-text.ts";
import { visibleJson } from "./visible-json.ts";

it.each([
  "plain · ü 日本",
  "\u001B]0;owned\u0007",
  "\u009B2J\u007F\u0085",
  "a\u202Egpj.exe\u2066",
  "zero\u200Bwidth 👩‍👩‍👧",
  "tags\u{E0041}\u{E007F}",
  "lines\n\r\t\u2028\u2029",
  "\uD800",
  "e\u0301",
  "##[error]boom ###[group] ##vso[task.complete] #\u200B#[x]",
  "::stop-commands::zz",
])("writes %j without harm, and means the same", (text) => {
  const written = visibleJson({ [text]: [text] }, 2);
  expect(written.split("\n").map(markHarmful)).toEqual(written.split("\n"));
  expect(written.split("\n").map(printable)).toEqual(written.split("\n"));
  expect(JSON.parse(written)).toEqual({ [text]: [text] });
});

it("is null for what JSON does not have", () => {
  expect(visibleJson(undefined)).toBe("null");
});
