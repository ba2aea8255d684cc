import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import packageJson from "../package.json" with { type: "json" };
import { program } from "./terminal.ts";

const home = mkdtempSync(join(tmpdir(), "cftokens-start-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("the file that starts the program", () => {
  it.each(["8.17.0", "20.20.2", "22.17.1"])("says one line to Node %s", (version) => {
    expect(start(["list", "--emulator"], onNode(version))).toEqual({
      status: 1,
      stdout: "",
      stderr: `cftokens: this is Node ${version}; install Node 22.18 or newer\n`,
    });
  });

  it.each(["22.18.0", "24.0.0", "30.1.0"])("starts on Node %s", (version) => {
    expect(start(["--version"], onNode(version))).toEqual({
      status: 0,
      stdout: `${packageJson.version}\n`,
      stderr: "",
    });
  });

  it("is nothing that an old Node could not read", () => {
    expect(readFileSync(program, "utf8")).not.toMatch(
      /`|=>|\?\.|\?\?|\b(?:const|let|class|async|await|export)\b|^import\b/mu,
    );
  });

  it("keeps the warnings of Node from the user", () => {
    const warned = start(["--version"], 'setTimeout(() => process.emitWarning("SQLite is an experiment"))');

    expect(warned).toMatchObject({ status: 0, stderr: "" });
  });
});

describe.each(["--version", "--help"])("%s", (option) => {
  it("reads two files of the program", () => {
    const list = join(home, `files${option}`);
    const env = {
      NODE_OPTIONS: `--import=${join(import.meta.dirname, "loaded-files.ts")}`,
      LOADED_FILES: list,
    };
    expect(spawnSync(process.execPath, [program, option], { env: { HOME: home, ...env } }).status).toBe(0);

    const files = readFileSync(list, "utf8")
      .split("\n")
      .filter((url) => url.includes("/dist/"));
    expect(files.map((url) => basename(url))).toEqual(["cftokens.js", "main.js"]);
  });
});

describe.each(["--version", "--help"])("%s", (option) => {
  it("has Node load nothing of files but what is used", () => {
    const before = 'process.on("exit", () => process.stderr.write(process.moduleLoadList.join("\\n")))';
    const { stderr } = start([option], before);
    expect(stderr).toMatch(/^NativeModule fs$/mu);
    expect(stderr).not.toMatch(/^NativeModule internal\/(?:fs\/promises|readline\/)/mu);
  });
});

function onNode(version: string): string {
  return `Object.defineProperty(process.versions, "node", { value: "${version}" })`;
}

function start(args: readonly string[], before: string) {
  const preloaded = `--import=data:text/javascript,${encodeURIComponent(before)}`;
  const { status, stdout, stderr } = spawnSync(process.execPath, [preloaded, program, ...args], {
    encoding: "utf8",
    env: { HOME: home },
  });
  return { status, stdout, stderr };
}
