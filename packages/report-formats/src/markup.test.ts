import { describe, expect, it } from "vitest";
import { markdownCode, markdownTable, markdownText, writeAnnotations } from "./index.ts";

describe("annotations", () => {
  it("stand at a line of a file, at a file, or at the run", () => {
    const written = writeAnnotations([
      { level: "error", title: "a", message: "x", place: { file: "spec/api.yaml", line: 3 } },
      { level: "warning", title: "b", message: "y", place: { file: "spec/api.yaml" } },
      { level: "note", title: "c", message: "z" },
    ]);
    expect(written).toBe(
      "::error file=spec/api.yaml,line=3,title=a::x\n::warning file=spec/api.yaml,title=b::y\n::notice title=c::z\n",
    );
  });

  it("are one command each, whatever their texts are", () => {
    const text = "50% a,b:c\r\n::error::no";
    expect(writeAnnotations([{ level: "error", title: text, message: text, place: { file: text } }])).toBe(
      "::error file=50%25 a%2Cb%3Ac%0D%0A%3A%3Aerror%3A%3Ano,title=50%25 a%2Cb%3Ac%0D%0A%3A%3Aerror%3A%3Ano::50%25 a,b:c%0D%0A::error::no\n",
    );
  });
});

describe("Markdown", () => {
  it("takes a text for nothing but words", () => {
    expect(markdownText("a|b\n**c** [d](e) <f> @g #1 &amp; https://h ~i~")).toBe(
      "a&#124;b &#42;&#42;c&#42;&#42; &#91;d&#93;(e) &#60;f&#62; &#64;g &#35;1 &#38;amp; https&#58;//h &#126;i&#126;",
    );
  });

  it("keeps code within its marks", () => {
    expect(markdownCode("a`b|c\nd")).toBe("`a b c d`");
  });

  it("has tables", () => {
    expect(markdownTable(["a", "b"], [["1", "2"]])).toEqual(["| a | b |", "| --- | --- |", "| 1 | 2 |"]);
  });
});
