import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commands, optionsOf } from "../command-table.ts";
import { completionScript } from "./completion-script.ts";

function complete(...words: readonly string[]): readonly string[] {
  const script = `${completionScript("bash")}
COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 )); _cftokens; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync("bash", ["-c", script, "bash", "cftokens", ...words], {
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  return stdout.split("\n").filter((line) => line !== "");
}

describe("completion in bash", () => {
  it.each([
    [[""], ["list", "--read-only"]],
    [["ro"], ["roll", "rotate"]],
    [["create", "--te"], ["--template"]],
    [["create", "--template", "edit-w"], ["edit-workers"]],
    [
      ["risks", "--fail-on", ""],
      ["high", "medium", "low", "info", "never"],
    ],
    [["completion", "f"], ["fish"]],
    [
      ["list", "--kind", "="],
      ["user", "account"],
    ],
    [
      ["list", "--kind", "=", "ac"],
      ["account", "access"],
    ],
    [["explore", "/et"], ["/etc"]],
    [["explore", "--re"], ["--read-only"]],
  ])("of %j offers %j", (words, offered) => {
    expect(complete(...words)).toEqual(expect.arrayContaining([...offered]));
  });

  it("offers the names of files as they are, with spaces in them", () => {
    const folder = mkdtempSync(join(tmpdir(), "completion-"));
    mkdirSync(join(folder, "My Folder"));
    try {
      expect(complete("create", "--secret-file", join(folder, "My"))).toEqual([join(folder, "My Folder")]);
      expect(completionScript("bash")).toContain("compopt -o filenames");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("offers nothing where a name is typed", () => {
    expect(complete("create", "--name", "")).toEqual([]);
  });
});

describe("completion of a call in bash, for which the program is asked,", () => {
  it.each<[line: string, offered: readonly string[]]>([
    ["cftokens call user-api-tokens-list", ["user-api-tokens-list-tokens"]],
    ["cftokens call user-api-tokens-list-tokens per", ["per_page="]],
    ["cftokens call user-api-tokens-list-tokens direction=", ["asc", "desc"]],
    ["cftokens call user-api-tokens-list-tokens --he", ["--help"]],
  ])("of %j offers %j", (line, offered) => {
    const folder = mkdtempSync(join(tmpdir(), "cftokens-"));
    const program = join(import.meta.dirname, "../../main.ts");
    writeFileSync(join(folder, "cftokens"), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`, {
      mode: 0o755,
    });
    // What bash makes of the line: it takes "=" for a word of its own.
    const words = line.split(" ").flatMap((word) => word.split(/(?<==)|(?==)/u));
    const script = `${completionScript("bash")}
COMP_LINE="$1"; COMP_POINT=\${#1}; shift
COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 )); _cftokens; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync("bash", ["-c", script, "bash", line, ...words], {
      encoding: "utf8",
      env: { ...process.env, HOME: folder, PATH: `${folder}:${process.env["PATH"] ?? ""}` },
    });
    rmSync(folder, { recursive: true });
    expect({ stderr, offered: stdout.split("\n").filter((row) => row !== "") }).toEqual({
      stderr: "",
      offered,
    });
  });
});

// What the program prints for the completion, in a home folder of its own.
function inHome<Result>(run: (env: NodeJS.ProcessEnv, folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), "cftokens-"));
  const program = join(import.meta.dirname, "../../main.ts");
  writeFileSync(join(folder, "cftokens"), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`, {
    mode: 0o755,
  });
  const path = `${folder}:${process.env["PATH"] ?? ""}`;
  try {
    const { NODE_COMPILE_CACHE } = process.env;
    return run({ PATH: path, HOME: folder, ZDOTDIR: folder, TERM: "xterm", NODE_COMPILE_CACHE }, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("completion of names, for which the program is asked,", () => {
  const names: readonly (readonly [line: string, offered: readonly string[]])[] = [
    ["cftokens get exter", ["external-dns"]],
    ["cftokens list --account Acme", ["Acme", "Acme Staging"]],
    ["cftokens list --zone example.n", ["example.net"]],
    ["cftokens list --profile emu", ["emulator"]],
    ["cftokens roll --emulator launch", ["launch day"]],
    ["cftokens needs zone-pu", ["zone-purge"]],
    ["cftokens explain --call zone-pu", ["zone-purge"]],
    ["cftokens can exter", ["external-dns"]],
    ["cftokens can external-dns zone-pu", ["zone-purge"]],
  ];

  it.each(names)("in bash, of %j offers %j", (line, offered) => {
    const script = `${completionScript("bash")}
COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 )); _cftokens; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = inHome((env) =>
      spawnSync("bash", ["-c", script, "bash", ...line.split(" ")], { encoding: "utf8", env }),
    );
    // A blank is escaped, so that bash takes the name for one word.
    const written = offered.map((name) => name.replaceAll(" ", String.raw`\ `));
    expect({
      stderr,
      offered: stdout.split("\n").filter((row) => row !== "" && !row.startsWith("--")),
    }).toEqual({
      stderr: "",
      offered: written,
    });
  });

  it("in bash, leaves a name as it is where a quote is open, and completes options all the same", () => {
    const script = `${completionScript("bash")}
COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 )); _cftokens; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const offersOf = (...words: readonly string[]) =>
      inHome((env) => spawnSync("bash", ["-c", script, "bash", ...words], { encoding: "utf8", env })).stdout;
    expect(offersOf("cftokens", "get", '"launch')).toBe("launch day\n");
    expect(offersOf("cftokens", "get", "--js")).toBe("--json\n");
  });

  it.skipIf(!isInstalled("fish")).each(names)("in fish, of %j offers %j", (line, offered) => {
    const { stdout, stderr } = inHome((env, folder) => {
      writeFileSync(join(folder, "cftokens.fish"), completionScript("fish"));
      const script = "source $argv[1]; complete -C $argv[2]";
      const words = ["--no-config", "-c", script, join(folder, "cftokens.fish"), line];
      return spawnSync("fish", words, { encoding: "utf8", env });
    });
    const rows = stdout.split("\n").map((row) => (row.split("\t")[0] ?? "").replaceAll("\\ ", " "));
    expect({ stderr, rows }).toEqual({ stderr: "", rows: expect.arrayContaining([...offered]) });
  });

  it("asks no program and no keyring for a credential, and says nothing", () => {
    const { asked, stdout, stderr, status } = inHome((env, folder) => {
      mkdirSync(join(folder, ".config/cftokens"), { recursive: true, mode: 0o700 });
      const profiles = { asks: { token: { command: ["touch", join(folder, "asked")] } } };
      writeFileSync(join(folder, ".config/cftokens/config.json"), JSON.stringify({ profiles }), {
        mode: 0o600,
      });
      const words = ["completion", "--names", "tokens", "--profile", "asks"];
      const end = spawnSync(join(folder, "cftokens"), words, { encoding: "utf8", env });
      return { ...end, asked: existsSync(join(folder, "asked")) };
    });
    expect({ asked, stdout, stderr, status }).toEqual({ asked: false, stdout: "", stderr: "", status: 0 });
  });
});

const offers: readonly (readonly [line: string, offered: readonly string[]])[] = [
  ["cftokens ", ["list", "completion"]],
  ["cftokens ro", ["roll", "rotate"]],
  ["cftokens --re", ["--read-only"]],
  ["cftokens create --te", ["--template"]],
  ["cftokens create --template edit-w", ["edit-workers"]],
  ["cftokens create --ip 192.0.2.1 --i", ["--ip"]],
  ["cftokens risks --fail-on ", ["high", "medium", "low", "info", "never"]],
  ["cftokens list --json --ki", ["--kind"]],
  ["cftokens list --kind=ac", ["account", "access"]],
  ["cftokens completion f", ["fish"]],
  ["cftokens create --secret-file /et", ["etc"]],
  ["cftokens explore /et", ["etc"]],
];

const zsh = isInstalled("zsh");

describe.skipIf(!zsh)(`completion in zsh${zsh ? "" : " (skipped: zsh is not installed here)"}`, () => {
  it.each(offers)("of %j offers %j", (line, offered) => {
    expect(completeInZsh(line)).toEqual(expect.arrayContaining([...offered]));
  });

  it("offers nothing where a name is typed, and no option twice", () => {
    expect(completeInZsh("cftokens create --name ")).toEqual([]);
    expect(completeInZsh("cftokens list --json --js")).toEqual([]);
    expect(completeInZsh("cftokens list -h --he")).toEqual([]);
  });

  it("works from a folder of fpath too, at the first time", () => {
    expect(completeInZsh("cftokens ro", { fromFolder: true })).toEqual(["roll", "rotate"]);
  });

  it("can be sourced before the completion system is started", () => {
    const script = `source "$1"; print -- $_comps[cftokens]`;
    const { stdout, stderr } = inFolder((folder) =>
      spawnSync("zsh", ["-f", "-c", script, "zsh", join(folder, "_cftokens")], {
        encoding: "utf8",
        env: { PATH: process.env["PATH"] ?? "", HOME: folder, ZDOTDIR: folder },
      }),
    );
    expect({ stdout, stderr }).toEqual({ stdout: "_cftokens\n", stderr: "" });
  });
});

const fish = isInstalled("fish");

describe.skipIf(!fish)(`completion in fish${fish ? "" : " (skipped: fish is not installed here)"}`, () => {
  it.each(offers)("of %j offers %j", (line, offered) => {
    expect(completeInFish(line)).toEqual(expect.arrayContaining([...offered]));
  });

  it("offers nothing where a name is typed", () => {
    expect(completeInFish("cftokens create --name ")).toEqual([]);
  });
});

function isInstalled(shell: string): boolean {
  return spawnSync(shell, ["--version"]).status === 0;
}

function inFolder<Result>(run: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), "cftokens-"));
  try {
    writeFileSync(join(folder, "_cftokens"), completionScript("zsh"));
    return run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function completeInZsh(line: string, { fromFolder = false } = {}): readonly string[] {
  const script = join(import.meta.dirname, "../..", "..", "test", "complete.zsh");
  const { stdout } = inFolder((folder) => {
    const words = fromFolder ? ["", line, folder] : [`source ${join(folder, "_cftokens")}`, line, ""];
    return spawnSync("zsh", ["-f", script, ...words], {
      encoding: "utf8",
      env: { PATH: process.env["PATH"] ?? "", HOME: folder, TERM: "xterm" },
    });
  });
  return [...stdout.matchAll(/<([^<>]+)>/gu)].flatMap(([, word = ""]) => (word === "end" ? [] : [word]));
}

function completeInFish(line: string): readonly string[] {
  const { stdout, stderr } = inFolder((folder) => {
    writeFileSync(join(folder, "cftokens.fish"), completionScript("fish"));
    return spawnSync(
      "fish",
      ["--no-config", "-c", "source $argv[1]; complete -C $argv[2]", join(folder, "cftokens.fish"), line],
      { encoding: "utf8", env: { PATH: process.env["PATH"] ?? "", HOME: folder, TERM: "xterm" } },
    );
  });
  expect(stderr).toBe("");
  return (
    stdout
      .split("\n")
      .filter((row) => row !== "")
      // Of --name=value, fish 3.6 offers the whole word.
      .map((row) => (row.split("\t")[0] ?? "").replaceAll("/", "").replace(/^--[a-z-]+=/u, ""))
  );
}

describe.each(["bash", "zsh", "fish", "powershell"])("the script for %s", (shell) => {
  it.each(commands)("has $name with all its options", ({ name }) => {
    const script = completionScript(shell);
    expect(script).toContain(name);
    for (const option of optionsOf(name))
      expect(script).toMatch(
        new RegExp(shell === "fish" ? `-l ${option.name}\\b` : `--${option.name}\\b`, "u"),
      );
  });
});
