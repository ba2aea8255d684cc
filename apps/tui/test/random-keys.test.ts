import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { keymap } from "../src/tui/keys/keymap.ts";
import { freshDataHome, keySequence, openTerminal, type TestTerminal } from "./terminal.ts";

// These end the program, stop it, or start it anew; they have tests of their own. A lone Esc is
// sent between batches.
const leftOut = new Set(["q", "ctrl+c", "ctrl+z", "P", "esc"]);
// Every other key of the key maps, Enter and the arrows more often, text with wide and hostile
// characters, and sequences that are no keys.
const someKeys = [
  ...new Set(keymap.flatMap(({ keys }) => keys.filter((key) => !leftOut.has(key)).map(keySequence))),
  ...["enter", "enter", "up", "down", "left", "right"].map(keySequence),
  // The way to a new secret, which single keys seldom find.
  "R\ry",
  "R\ry",
  "R\ry",
  "~",
  "日",
  "👩‍👩‍👧",
  "\u202E",
  "\u001B[O",
  "\u001B[I",
  "\u001B[200~pasted\ntext\u001B[201~",
  "\u001B[<0;1;1M",
];
const sizes = [
  [100, 30],
  [60, 15],
  [160, 50],
] as const;
const count = 20_000;
const batch = 100;

describe("20,000 random keys and resizes", () => {
  it("neither crash the program nor leave the terminal dirty", { timeout: 400_000 }, async () => {
    // Typed at random, names of files and commands may be any: nothing is written outside of the
    // folder, and a shell finds no program to run. Of a redirection there must be no way at all.
    expect(someKeys).toEqual(expect.arrayContaining(["w", "p", "|", ":", "e"]));
    expect(someKeys).not.toContain(">");
    using folder = randomFolder();
    const random = createRandom(20_261_122);
    let sent = 0;
    while (sent < count) {
      using terminal = openTerminal({
        args: ["--emulator"],
        cwd: folder.path,
        dataHome: folder.path,
        env: fencedTo(folder.path),
      });
      // The program begins at the last place, which may be any screen, sorted by any column.
      await terminal.expectScreen(/^ cftokens › \S/u);
      using _ = continuing(terminal);
      let hasEnded = false;
      while (sent < count && !hasEnded) {
        // A secret comes between two batches: some begin with handing it to a command that does
        // nothing, or to a file.
        terminal.type(["", "", "p:\r", "wx\r"][random(4)] ?? "");
        terminal.type(Array.from({ length: batch }, () => someKeys[random(someKeys.length)] ?? "").join(""));
        sent += batch;
        const [columns, rows] = sizes[random(sizes.length)] ?? sizes[0];
        hasEnded = (await endsAt(terminal, [40, 10])) || (await endsAt(terminal, [columns, rows]));
      }
      if (!hasEnded) {
        terminal.resize(100, 30);
        terminal.press("ctrl+c", "ctrl+c", "ctrl+c");
      }
      expect(await terminal.expectExit()).toMatchObject({ exitCode: 0 });
      expectClean(terminal.output());
    }
  });
});

// Gives the terminal another size and waits until that is drawn, or the program has ended: the
// palette finds that too.
async function endsAt(terminal: TestTerminal, [columns, rows]: readonly [number, number]): Promise<boolean> {
  // A lone Esc is told from a sequence by what follows, so nothing does until the size was taken.
  terminal.press("esc");
  terminal.resize(columns, rows);
  const drawn = terminal.expectScreen(columns < 60 ? /^needs at least 60x15, is 40x10/u : /^ \S/u);
  const ended = terminal.expectExit();
  // The one that comes second may never come.
  const both = [drawn.then(() => false), ended.then(() => true)];
  for (const each of both) each.catch(() => undefined);
  return Promise.race(both);
}

// The palette can also stop the program: as a shell's `fg` would, this has it go on.
function continuing(terminal: TestTerminal): Disposable {
  const timer = setInterval(() => terminal.signal("SIGCONT"), 50);
  return { [Symbol.dispose]: () => clearInterval(timer) };
}

function expectClean(output: string): void {
  expect(output.lastIndexOf("\u001B[?1049l")).toBeGreaterThan(output.lastIndexOf("\u001B[?1049h"));
  expect(output.lastIndexOf("\u001B[?25h")).toBeGreaterThan(output.lastIndexOf("\u001B[?25l"));
  expect(output.lastIndexOf("\u001B[?2004l")).toBeGreaterThan(output.lastIndexOf("\u001B[?2004h"));
  expect(output.lastIndexOf("\u001B[?1004l")).toBeGreaterThanOrEqual(output.lastIndexOf("\u001B[?1004h"));
  expect(output).not.toMatch(/is a fault of cftokens/u);
}

function randomFolder(): Disposable & { readonly path: string } {
  const path = freshDataHome();
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

function fencedTo(folder: string): Record<string, string> {
  const fences = `--allow-fs-read=* --allow-fs-write=${folder} --allow-child-process --allow-worker`;
  return {
    NODE_OPTIONS: `--permission ${fences} --no-warnings`,
    PATH: join(folder, "no-programs"),
    // The palette finds the list of profiles too: that of the environment has an API that never
    // answers.
    CLOUDFLARE_API_TOKEN: "made-up",
    CLOUDFLARE_BASE_URL: "http://127.0.0.1:9/client/v4",
  };
}

// A linear congruential generator: the same numbers for the same seed.
function createRandom(seed: number): (limit: number) => number {
  let value = seed;
  return (limit) => {
    value = (value * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((value / 2_147_483_648) * limit);
  };
}
