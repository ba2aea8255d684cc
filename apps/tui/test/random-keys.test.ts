import { rmSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { freshDataHome, openTerminal } from "./terminal.ts";

// Keys that reach every screen, text with wide and hostile characters, and sequences that are no keys. Those that run
// commands or name files for a secret are left out: at random they would run and write anything.
const KEYS = [
  ..."netRDCXvcsSKAoyl12345/?*ugGjkhJL~x ".split(""),
  "\r",
  "\r",
  "\u001B[A",
  "\u001B[B",
  "\u001B[C",
  "\u001B[D",
  "\t",
  "\u007F",
  "\u0013",
  "\u0015",
  "日",
  "👩‍👩‍👧",
  "\u202E",
  "\u001B[O",
  "\u001B[I",
  "\u001B[200~pasted\ntext\u001B[201~",
  "\u001B[<0;1;1M",
];
const SIZES = [
  [100, 30],
  [60, 15],
  [160, 50],
] as const;
const COUNT = 20_000;
const BATCH = 100;

describe("20,000 random keys and resizes", () => {
  it("neither crash the program nor leave the terminal dirty", { timeout: 240_000 }, async () => {
    const random = createRandom(20_261_122);
    // Lists can be exported to files.
    const folder = freshDataHome();
    using terminal = openTerminal({ cwd: folder });
    await terminal.expectScreen(/NAME +KIND/u);
    for (let sent = 0; sent < COUNT; sent += BATCH) {
      terminal.type(Array.from({ length: BATCH }, () => KEYS[random(KEYS.length)] ?? "").join(""));
      // A lone Esc is told from a sequence by what follows, so nothing does until the size was taken.
      terminal.press("esc");
      terminal.resize(40, 10);
      await terminal.expectScreen(/^needs at least 60x15, is 40x10/u);
      const [columns, rows] = SIZES[random(SIZES.length)] ?? SIZES[0];
      terminal.resize(columns, rows);
      await terminal.expectScreen(/^ \S/u);
    }
    terminal.resize(100, 30);
    terminal.press("ctrl+c", "ctrl+c", "ctrl+c");
    expect(await terminal.expectExit()).toMatchObject({ exitCode: 0 });
    const output = terminal.output();
    expect(output.lastIndexOf("\u001B[?1049l")).toBeGreaterThan(output.lastIndexOf("\u001B[?1049h"));
    expect(output.lastIndexOf("\u001B[?25h")).toBeGreaterThan(output.lastIndexOf("\u001B[?25l"));
    expect(output.lastIndexOf("\u001B[?2004l")).toBeGreaterThan(output.lastIndexOf("\u001B[?2004h"));
    expect(output.lastIndexOf("\u001B[?1004l")).toBeGreaterThanOrEqual(output.lastIndexOf("\u001B[?1004h"));
    expect(output).not.toMatch(/is a fault of cftokens/u);
    rmSync(folder, { recursive: true });
  });
});

/** A linear congruential generator: the same numbers for the same seed. */
function createRandom(seed: number): (limit: number) => number {
  let value = seed;
  return (limit) => {
    value = (value * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((value / 2_147_483_648) * limit);
  };
}
