import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { textWidth } from "@cftokens/workbench/text";
import { asciiGlyphs, asciiOutput, toAscii } from "./ascii-glyphs.ts";

const sources = [
  join(import.meta.dirname, ".."),
  dirname(fileURLToPath(import.meta.resolve("@cftokens/workbench/text"))),
];

describe("the glyphs of the screens", () => {
  it("are all in the table", () => {
    const texts = sources.flatMap((folder) =>
      globSync("**/*.{ts,tsx}", { cwd: folder })
        .filter((file) => !file.includes(".test."))
        .map((file) => readFileSync(join(folder, file), "utf8")),
    );
    expect(texts.length).toBeGreaterThan(100);
    const used = new Set(texts.join("").match(/[^\p{ASCII}]/gu));
    expect([...used].filter((glyph) => !Object.hasOwn(asciiGlyphs, glyph))).toEqual([]);
  });

  it.each(Object.entries(asciiGlyphs))("%s and its %s take one cell each", (glyph, ascii) => {
    expect(ascii).toMatch(/^[ -~]$/u);
    expect([textWidth(glyph), textWidth(ascii)]).toEqual([1, 1]);
  });

  it("leave everything else as it is", () => {
    expect(toAscii("› ✓ café 日本 a·b")).toBe("> + café 日本 a-b");
  });

  it("tell states apart without colour", () => {
    const states = ["✓", "✗", "◌", "◷", "●", "○"].map(toAscii);
    expect(new Set(states).size).toBe(states.length);
    const severities = ["◆", "▲", "▽", "—"].map(toAscii);
    expect(new Set(severities).size).toBe(severities.length);
  });
});

describe("an output in ASCII", () => {
  it("writes texts in ASCII, bytes as they are, and is the stream in all else", () => {
    const written: unknown[] = [];
    const stream = {
      columns: 80,
      write(...args: readonly unknown[]) {
        written.push(...args);
        return this === stream;
      },
      self() {
        return this;
      },
    };
    let isAscii = true;
    const output = asciiOutput(stream as unknown as NodeJS.WriteStream, () => isAscii);
    const bytes = Buffer.from("✓");
    expect(output.write("✓ a")).toBe(true);
    output.write(bytes);
    isAscii = false;
    output.write("✓ a");
    expect(written).toEqual(["+ a", bytes, "✓ a"]);
    expect(output.columns).toBe(80);
    expect((output as unknown as typeof stream).self()).toBe(stream);
  });
});
