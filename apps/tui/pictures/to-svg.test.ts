import headless from "@xterm/headless";
import { describe, expect, it } from "vitest";
import { screenCells } from "./screen-cells.ts";
import { toSvg } from "./to-svg.ts";

async function draw(output: string): Promise<string> {
  const terminal = new headless.Terminal({ cols: 20, rows: 2, allowProposedApi: true });
  const written = Promise.withResolvers<void>();
  terminal.write(output, written.resolve);
  await written.promise;
  return toSvg(screenCells(terminal), { columns: 20, title: "a & b" });
}

describe("a picture of a screen", () => {
  it("has each text where it stands, in its colour", async () => {
    const svg = await draw("ab \u001B[31mred\u001B[0m");
    expect(svg).toMatch(/<text x="14" y="52" textLength="16.8" [^>]*fill="#d5dae3">ab<\/text>/u);
    expect(svg).toMatch(/<text x="39.2" [^>]*fill="#f07178">red<\/text>/u);
  });

  it("fills the cells of reversed text, blanks too", async () => {
    expect(await draw("\u001B[7m x \u001B[0m")).toMatch(
      /<rect x="14" y="38" width="25.2" height="19" fill="#d5dae3"\/>\n<text x="22.4" [^>]*fill="#15181e">x</u,
    );
  });

  it("keeps wide characters on the grid, and is bold and dim as the terminal is", async () => {
    const svg = await draw("日\u001B[1mb\u001B[0m\u001B[2md\u001B[0m");
    expect(svg).toMatch(/x="14" y="52" textLength="16.8" [^>]*>日</u);
    expect(svg).toMatch(/x="30.8" [^>]*font-weight="bold">b</u);
    expect(svg).toMatch(/x="39.2" [^>]*opacity="0.6">d</u);
  });

  it("is XML whatever is written, and the same every time", async () => {
    const svg = await draw('<&">');
    expect(svg).toContain(">&#60;&#38;&#34;&#62;</text>");
    expect(svg).toContain("<title>a &#38; b</title>");
    expect(await draw('<&">')).toBe(svg);
  });
});
