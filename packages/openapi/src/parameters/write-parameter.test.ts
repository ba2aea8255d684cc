import { describe, expect, it } from "vitest";
import { type ParameterForm, writeParameter } from "./write-parameter.ts";

const text = "blue";
const list = ["blue", "black", "brown"];
const object = { R: 100, G: 200, B: 150 };

// The columns of OpenAPI 3.1.1, Style Examples: empty, string, array, object.
const table = [
  ["path", "matrix", false, ";color", ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"],
  [
    "path",
    "matrix",
    true,
    ";color",
    ";color=blue",
    ";color=blue;color=black;color=brown",
    ";R=100;G=200;B=150",
  ],
  ["path", "label", false, ".", ".blue", ".blue,black,brown", ".R,100,G,200,B,150"],
  ["path", "label", true, ".", ".blue", ".blue.black.brown", ".R=100.G=200.B=150"],
  ["path", "simple", false, "", "blue", "blue,black,brown", "R,100,G,200,B,150"],
  ["path", "simple", true, "", "blue", "blue,black,brown", "R=100,G=200,B=150"],
  ["query", "form", false, "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"],
  ["query", "form", true, "color=", "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"],
  [
    "query",
    "spaceDelimited",
    false,
    "color=",
    "color=blue",
    "color=blue%20black%20brown",
    "color=R%20100%20G%20200%20B%20150",
  ],
  [
    "query",
    "pipeDelimited",
    false,
    "color=",
    "color=blue",
    "color=blue%7Cblack%7Cbrown",
    "color=R%7C100%7CG%7C200%7CB%7C150",
  ],
] as const;

function written(form: Omit<ParameterForm, "name">, value: unknown): string {
  return writeParameter({ name: "color", ...form }, value).join(form.in === "cookie" ? "; " : "&");
}

describe("the value of a parameter", () => {
  it.each(table)(
    "in a %s with style %s, explode %s, is written as OpenAPI's table says",
    (place, style, explode, ...expected) => {
      const form = { in: place, style, explode };
      expect(["", text, list, object].map((value) => written(form, value))).toEqual(expected);
    },
  );

  it("with deepObject has its members in brackets, at every depth", () => {
    const form = { in: "query", style: "deepObject", explode: true } as const;

    expect(written(form, object)).toBe("color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150");
    expect(written(form, { a: { b: [1, { c: true }] } })).toBe(
      "color%5Ba%5D%5Bb%5D%5B0%5D=1&color%5Ba%5D%5Bb%5D%5B1%5D%5Bc%5D=true",
    );
  });

  it.each([
    ["path", list, "blue,black,brown"],
    ["header", object, "R,100,G,200,B,150"],
    ["query", list, "color=blue&color=black&color=brown"],
    ["query", object, "R=100&G=200&B=150"],
    ["cookie", list, "color=blue; color=black; color=brown"],
  ] as const)("without a style has the default of a %s", (place, value, expected) => {
    expect(written({ in: place }, value)).toBe(expected);
  });

  it.each([
    ["path", {}, "a/b é", "a%2Fb%20%C3%A9"],
    ["query", { explode: false }, ["a,b", "c&d"], "color=a%2Cb,c%26d"],
    [
      "query",
      { allowReserved: true },
      "a/b?c=d,%2F&e#f+g[h]é 100%",
      "color=a/b?c=d,%2F%26e%23f%2Bg%5Bh%5D%C3%A9%20100%25",
    ],
    ["header", {}, "a/b; c", "a/b; c"],
    ["cookie", {}, "a;b", "color=a%3Bb"],
  ] as const)("in a %s has only the characters that may stand there", (place, form, value, expected) => {
    expect(written({ in: place, ...form }, value)).toBe(expected);
  });

  it.each([
    ["query", "application/json", { a: { b: 1 } }, "color=%7B%22a%22%3A%7B%22b%22%3A1%7D%7D"],
    ["query", "application/problem+json", [1], "color=%5B1%5D"],
    ["header", "application/json", { a: "é" }, '{"a":"\\u00e9"}'],
    ["header", "application/json", { a: "🔑" }, '{"a":"\\ud83d\\udd11"}'],
    ["path", "text/plain", "a b", "a%20b"],
  ] as const)("in a %s with the content %s is written as that", (place, mediaType, value, expected) => {
    expect(written({ in: place, mediaType }, value)).toBe(expected);
  });

  it.each([
    ["undefined", undefined],
    ["null", null],
    ["an empty list", []],
    ["an empty object", {}],
    ["members that are not given", [undefined, null]],
  ])("is left out when it is %s", (_, value) => {
    const styles = table.map(([place, style, explode]) => ({ in: place, style, explode }));
    expect(styles.flatMap((form) => writeParameter({ name: "color", ...form }, value))).toEqual([]);
    expect(writeParameter({ name: "color", in: "query", style: "deepObject" }, value)).toEqual([]);
  });

  it.each([
    [
      "application/x-www-form-urlencoded",
      { a: "b&c", tags: ["x", 1], at: { x: 1 }, no: null },
      "a=b%26c&tags=x&tags=1&at=%7B%22x%22%3A1%7D",
    ],
    ["application/x-www-form-urlencoded", "text", ""],
    ["application/json", { a: ["b"] }, "%7B%22a%22%3A%5B%22b%22%5D%7D"],
    ["application/jsonpath", "$.a[0]", "%24.a%5B0%5D"],
  ])("is the whole query in %s", (mediaType, value, expected) => {
    expect(written({ in: "query", style: "querystring", mediaType }, value)).toBe(expected);
  });

  it("of any scalar type is text, and what is inside of a list or a member JSON", () => {
    expect(written({ in: "path" }, true)).toBe("true");
    expect(written({ in: "path" }, -1.5)).toBe("-1.5");
    expect(written({ in: "path" }, 10n)).toBe("10");
    expect(written({ in: "query" }, [{ a: [1] }])).toBe("color=%7B%22a%22%3A%5B1%5D%7D");
  });
});
