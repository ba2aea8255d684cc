import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { manFolder } from "../../../docs/manual-file.ts";
import { parseCommandLine } from "../command-line.ts";
import { commands, optionsOf } from "../command-table.ts";
import { exitCodes } from "../exit-codes.ts";
import { programHelp } from "../help-text.ts";
import { manPages } from "./man-pages.ts";
import { topicHelp } from "./topic-help.ts";
import { topicNames } from "./topic-names.ts";

const topics = topicNames.map(([name]) => name);

describe("cftokens help TOPIC", () => {
  it.each(topics)("of %s is told, in lines that a terminal holds", (topic) => {
    expect(parseCommandLine(["help", topic])).toMatchObject({ topic });
    const text = topicHelp(topic);
    expect(text).toMatch(/^cftokens [a-z-]+: \S/u);
    expect(text.split("\n").length).toBeGreaterThan(4);
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(programHelp()).toContain(`  ${topic}`);
  });

  it("says what the code knows", () => {
    for (const { meaning } of exitCodes)
      expect(topicHelp("exit-codes").replaceAll(/\s+/gu, " ")).toContain(meaning);
    expect(topicHelp("config")).toContain("  secretMaskAfter\n      Seconds after which");
    expect(topicHelp("risks")).toContain("  lives-too-long\n");
    expect(topicHelp("environment")).toContain("  CLOUDFLARE_API_TOKEN\n");
  });

  it("names commands that there are, with options that they take", () => {
    for (const topic of topics)
      for (const [, line = ""] of topicHelp(topic).matchAll(/^ {4}(cftokens [^|#>\n]*)/gmu)) {
        const read = parseCommandLine(line.trim().split(/\s+/u).slice(1));
        expect([line, read.kind]).not.toEqual([line, "wrong"]);
      }
  });

  it("is built, as everything that the program loads on demand", () => {
    const demanded = [...source("src/main.ts").matchAll(/import\("\.\/([^"]+)"\)/gu)];
    expect(demanded.length).toBeGreaterThan(3);
    for (const [, file = ""] of demanded) expect(source("build.ts")).toContain(`"src/${file}"`);
  });

  it("of a command is its help, and of nothing the program's", () => {
    expect(parseCommandLine(["help", "list"])).toMatchObject({ kind: "help", command: { name: "list" } });
    expect(parseCommandLine(["help"])).toEqual({ kind: "help", command: undefined });
  });

  it("of a word that is neither says which there are", () => {
    expect(parseCommandLine(["help", "wat"])).toEqual({
      kind: "wrong",
      reason: expect.stringMatching(
        /^no command and no topic "wat"; topics are credentials, .*; run cftokens --help$/u,
      ),
    });
  });
});

const man = spawnSync("man", ["--version"]).status === 0;

describe("the pages for man", () => {
  const pages = manPages();

  it("are as the code is now; `pnpm --filter cftokens manual` makes them so", () => {
    const written = readdirSync(manFolder).map((file) => ({
      file,
      text: readFileSync(join(manFolder, file), "utf8"),
    }));
    expect(new Set(written)).toEqual(new Set(pages));
  });

  it.each(commands)("tell of $name with every option", ({ name }) => {
    const { text = "" } = pages.find(({ file }) => file === `cftokens-${name}.1`) ?? {};
    for (const option of optionsOf(name))
      expect(text).toContain(String.raw`\-\-${option.name.replaceAll("-", String.raw`\-`)}`);
  });

  it.skipIf(!man)(
    `are rendered by man without a warning${man ? "" : " (skipped: man is not installed here)"}`,
    () => {
      const folder = mkdtempSync(join(tmpdir(), "cftokens-man-"));
      try {
        const shown = new Map<string, string>();
        for (const { file, text } of pages) {
          writeFileSync(join(folder, file), text);
          const env = { ...process.env, LC_ALL: "C.UTF-8", MANWIDTH: "100", MANPAGER: "cat" };
          const { stdout, stderr, status } = spawnSync("man", ["--warnings", "-l", join(folder, file)], {
            encoding: "utf8",
            env,
          });
          expect([file, status, stderr]).toEqual([file, 0, ""]);
          expect(stdout).toMatch(/^NAME$/mu);
          shown.set(file, stdout);
        }
        // No line of ours is taken for a request, and lost.
        expect(shown.get("cftokens-profiles.7")).toContain('"defaultProfile": "work",');
        expect(shown.get("cftokens-risks.1")?.replaceAll(/\s+/gu, " ")).toContain("--rules FILE");
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});

function source(file: string): string {
  return readFileSync(join(manFolder, "..", file), "utf8");
}
