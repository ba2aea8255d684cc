import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findBenches } from "./find-benches.ts";
import { runBenchCommand } from "./run-bench-command.ts";
import { runInProcess } from "./run-in-process.ts";

const made = pathToFileURL(join(import.meta.dirname, "bench.ts")).href;
const seven = "[1, 1, 1, 1, 1, 1, 1]";
let root = "";
let timeout: number | undefined;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "cftokens-bench-"));
  timeout = undefined;
});
afterEach(() => rmSync(root, { recursive: true }));

describe("the command", () => {
  it("prints each figure and succeeds when all are met", async () => {
    addBenches("fast", bench(["start"], `yield roundsOf("start", ${seven}, ${seven});`));

    const { exitCode, lines, built } = await run();

    expect(lines).toEqual(["met      start: 1 times a peer, asked at most 1.5; 1 to 1 ms", "1 met"]);
    expect(built).toEqual(["@x/fast"]);
    expect(exitCode).toBe(0);
  });

  it.each([
    ["missed", "[2, 2, 2, 2, 2, 2, 2]"],
    ["unclear", "[1, 1, 1, 1, 1, 1, 2]"],
  ])("does not succeed with a figure that is %s, and names it", async (verdict, ours) => {
    addBenches(
      "fast",
      bench(
        ["start", "end"],
        `yield roundsOf("start", ${seven}, ${seven}); yield roundsOf("end", ${ours}, ${seven});`,
      ),
    );

    const { exitCode, lines } = await run();

    expect(lines.slice(-2)).toEqual(["1 met", `1 ${verdict}: end`]);
    expect(exitCode).toBe(1);
  });

  it("keeps what was measured before a bench throws, says why, and goes on with the next", async () => {
    addBenches(
      "fast",
      bench(
        ["start", "end", "rest"],
        `yield roundsOf("start", ${seven}, ${seven}); throw new Error("no screen");`,
      ),
      bench(["size"], 'yield countOf("size", 3, 3);'),
    );

    const { exitCode, lines } = await run();

    expect(lines[0]).toMatch(/^met {6}start/u);
    expect(lines[1]).toMatch(/^failed {3}end: Error: no screen/u);
    expect(lines[2]).toMatch(/^failed {3}rest: Error: no screen/u);
    expect(lines.slice(3)).toEqual([
      "met      size: 1 times a peer, asked at most 1.5; 3 to 3 ms",
      "2 met",
      "2 failed: end, rest",
    ]);
    expect(exitCode).toBe(1);
  });

  it.each([
    ["ends its process", 'process.stderr.write("out of memory"); process.exit(7);', /7: out of memory/u],
    ["measures nothing", "", /the bench did not measure it/u],
  ])("has failed figures when a bench %s", async (_, code, reason) => {
    addBenches("fast", bench(["start"], code));

    const { exitCode, lines } = await run();

    expect(lines[0]).toMatch(/^failed {3}start: /u);
    expect(lines[0]).toMatch(reason);
    expect(exitCode).toBe(1);
  });

  it("ends a bench that hangs", async () => {
    timeout = 1;
    addBenches("fast", bench(["start"], "await new Promise(() => setInterval(() => 0, 1e6));"));

    const { exitCode, lines } = await run();

    expect(lines[0]).toBe("failed   start: its process ended with SIGKILL");
    expect(exitCode).toBe(1);
  });

  it("ends what a bench has started and left", async () => {
    const pidFile = join(root, "pid");
    const program = `require("fs").writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)); setInterval(() => 0, 1e6);`;
    addBenches(
      "fast",
      bench(
        ["start"],
        `const { spawn } = await import("node:child_process");
        const { existsSync } = await import("node:fs");
        spawn(process.execPath, ["--eval", ${JSON.stringify(program)}], { stdio: "ignore" });
        while (!existsSync(${JSON.stringify(pidFile)})) await new Promise((done) => setTimeout(done, 10));
        throw new Error("it is left");`,
      ),
    );

    await run();

    const pid = Number(readFileSync(pidFile, "utf8"));
    await expect.poll(() => isRunning(pid), { timeout: 60_000 }).toBe(false);
  });

  it("names figures whose data is missing, with how to give it, and never counts them as met", async () => {
    addBenches("fast", bench(["pairs"], 'throw new MissingData("name a folder: PAIRS=FOLDER");'));
    const alone = await run();

    expect(alone.lines).toEqual(["skipped  pairs: name a folder: PAIRS=FOLDER", "1 skipped: pairs"]);
    expect(alone.exitCode).toBe(1);

    addBenches("wide", bench(["size"], 'yield countOf("size", 3, 3);'));
    const both = await run();

    expect(both.lines.slice(-2)).toEqual(["1 met", "1 skipped: pairs"]);
    expect(both.exitCode).toBe(0);
  });
});

describe("some figures of all", () => {
  const both = 'yield countOf("size", 3, 3); yield countOf("weight", 3, 3);';

  it("are measured alone, and nothing else is built", async () => {
    addBenches("fast", bench(["size", "weight"], both));
    addBenches("wide", bench(["start"], 'throw new Error("not asked for");'));

    const { exitCode, lines, built } = await run("--figure", "weight");

    expect(lines).toEqual(["met      weight: 1 times a peer, asked at most 1.5; 3 to 3 ms", "1 met"]);
    expect(built).toEqual(["@x/fast"]);
    expect(exitCode).toBe(0);
  });

  it("are named by --list, with what they measure", async () => {
    addBenches("fast", bench(["size", "weight"], both));

    const { exitCode, lines, built } = await run("--list");

    expect(lines).toEqual(["size    a thing, beside a peer", "weight  a thing, beside a peer"]);
    expect(built).toBeUndefined();
    expect(exitCode).toBe(0);
  });

  it("are refused by a name that none has, with the nearest", async () => {
    addBenches("fast", bench(["size", "weight"], both));

    expect(await run("--figure", "wieght")).toEqual({
      exitCode: 2,
      lines: [],
      errors: ['no figure named "wieght"; the nearest is "weight"; --list names all'],
      built: undefined,
      written: undefined,
    });
  });

  it("are kept with --write, and not without", async () => {
    addBenches("fast", bench(["size", "weight"], both));

    const refused = await run("--write", "--list");
    expect(refused.exitCode).toBe(2);
    expect(refused.errors).toEqual(["--list measures nothing that --write could keep"]);

    expect((await run()).written).toBeUndefined();
    expect((await run("--write", "--figure", "size")).written).toEqual(["size"]);
    expect((await run("--write")).written).toEqual(["size", "weight"]);
  });

  it("are refused with an option that there is not", async () => {
    const { exitCode, errors } = await run("--figures");

    expect(exitCode).toBe(2);
    expect(errors).toEqual([expect.stringContaining("--figures")]);
  });
});

describe("the benches of all packages", () => {
  it("may not have two figures of one name", async () => {
    addBenches("fast", bench(["size"], ""));
    addBenches("wide", bench(["size"], ""));

    await expect(findBenches(root)).rejects.toThrow('two figures have the name "size"');
  });

  it("have names in kebab-case", async () => {
    addBenches("fast", bench(["Size of all"], ""));

    await expect(findBenches(root)).rejects.toThrow('"Size of all" is not in kebab-case');
  });
});

// A bench in the text of a module; `code` is the body of its `measure`.
function bench(names: readonly string[], code: string): string {
  const definition = '{ what: "a thing", peer: "a peer", unit: "ms", asked: { atMost: 1.5 } }';
  const figures = names.map((name) => `${JSON.stringify(name)}: ${definition}`).join(", ");
  return `defineBench({ figures: { ${figures} }, async *measure() { ${code} } })`;
}

// A process that has ended but was not asked for its end is not running.
function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/mu.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

function addBenches(name: string, ...benches: readonly string[]): void {
  const folder = join(root, "packages", name);
  mkdirSync(join(folder, "bench"), { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: `@x/${name}`, type: "module" }));
  writeFileSync(
    join(folder, "bench/benches.ts"),
    `import { countOf, defineBench, MissingData, roundsOf } from ${JSON.stringify(made)};
    export const benches = [${benches.join(", ")}];
    export const used = [countOf, MissingData, roundsOf];`,
  );
}

async function run(...args: readonly string[]) {
  const lines: string[] = [];
  const errors: string[] = [];
  let built: readonly string[] | undefined;
  let written: readonly string[] | undefined;
  const exitCode = await runBenchCommand(args, {
    benches: await findBenches(root),
    build: (names) => {
      built = [...names];
    },
    write: (figures) => {
      written = figures.map(({ name }) => name);
    },
    run: (found, wanted, onFigure) => runInProcess(found, wanted, onFigure, timeout),
    print: (line) => lines.push(line),
    printError: (line) => errors.push(line),
  });
  return { exitCode, lines, errors, built, written };
}
