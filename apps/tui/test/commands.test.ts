import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { compiledCode, program } from "./terminal.ts";

let home = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "cftokens-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function run(
  args: readonly string[],
  { env = {}, input = "" }: { env?: Record<string, string | undefined>; input?: string } = {},
) {
  return spawnSync(process.execPath, [program, ...args], {
    encoding: "utf8",
    input,
    cwd: home,
    env: { HOME: home, XDG_DATA_HOME: home, PATH: process.env["PATH"] ?? "", ...compiledCode(), ...env },
  });
}

describe("the built program as a command", () => {
  it("keeps its compiled code for the next start, and goes on where it cannot", () => {
    const alone = { NODE_COMPILE_CACHE: undefined };
    expect(run(["list"], { env: alone })).toMatchObject({ status: 0, stderr: "" });
    expect(readdirSync(join(home, ".cache", "cftokens", "compiled"))).not.toEqual([]);

    writeFileSync(join(home, "file"), "");
    expect(run(["list"], { env: { ...alone, XDG_CACHE_HOME: join(home, "file") } })).toMatchObject({
      status: 0,
      stderr: "",
    });
  });

  it("keeps what it changed, and writes a secret to a file for its owner alone", () => {
    const created = run([
      "create",
      "--name",
      "ci",
      "--template",
      "edit-zone-dns",
      "--zone",
      "example.com",
      "--secret-file",
      "token",
    ]);
    expect(created).toMatchObject({ status: 0, stderr: "" });
    expect(created.stdout).toMatch(/^created ci \([0-9a-f]{32}\); its secret is in token\n$/u);
    expect(readFileSync(join(home, "token"), "utf8")).toMatch(/^cfut_\w+$/u);
    expect(statSync(join(home, "token")).mode & 0o777).toBe(0o600);
    expect(run(["get", "ci", "--json"]).stdout).toMatch(/"name":"ci"/u);
    expect(run(["delete", "ci", "--confirm", "ci"])).toMatchObject({ status: 0, stdout: "deleted ci\n" });
    expect(run(["get", "ci"]).status).toBe(1);
  });

  it("reads a body from standard input", () => {
    const input = JSON.stringify({ name: "from a pipe", duration: "720h" });
    const args = ["create", "--kind", "access", "--account", "Acme", "--from-file", "-", "--show-secret"];
    expect(run(args, { input }).stdout).toMatch(/^cfast_\w+\n$/u);
  });

  it("leaves no file behind when it was refused, and never writes over one", () => {
    const input = '{"name":"x"}';
    const args = ["create", "--from-file", "-", "--secret-file", "token"];
    expect(run(args, { input }).status).toBe(1);
    expect(existsSync(join(home, "token"))).toBe(false);
    writeFileSync(join(home, "token"), "mine");
    expect(run(args, { input }).status).toBe(2);
    expect(readFileSync(join(home, "token"), "utf8")).toBe("mine");
  });

  it("is no fault when the reader has seen enough", () => {
    const { status, stderr } = spawnSync(
      "sh",
      ["-c", `"$0" "$1" list --json | head -n 1 >/dev/null`, process.execPath, program],
      {
        encoding: "utf8",
        env: { HOME: home, XDG_DATA_HOME: home, PATH: process.env["PATH"] ?? "", ...compiledCode() },
      },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("never prints the credential, whatever goes wrong", () => {
    const token = "made-up-canary-of-forty-characters-00000";
    for (const args of [["list"], ["verify"], ["list", "--json"]]) {
      const { status, stdout, stderr } = run(args, {
        env: { CLOUDFLARE_API_TOKEN: token, CLOUDFLARE_BASE_URL: "http://127.0.0.1:9/client/v4" },
      });
      expect(status).toBe(1);
      expect(stderr).toMatch(/no answer/u);
      expect(stdout + stderr).not.toContain("canary");
    }
  });

  it("takes a profile whose token a program prints", () => {
    const config = join(home, "config.json");
    const profile = {
      token: { command: [process.execPath, "-e", "console.log('made-up-canary')"] },
      baseUrl: "http://127.0.0.1:9/v4",
    };
    run(["--version"]);
    const folder = mkdtempSync(join(home, "xdg-"));
    spawnSync("mkdir", [join(folder, "cftokens")]);
    writeFileSync(
      join(folder, "cftokens", "config.json"),
      JSON.stringify({ profiles: { printed: profile } }),
    );
    const env = { XDG_CONFIG_HOME: folder };
    expect(existsSync(config)).toBe(false);
    expect(run(["profiles"], { env }).stdout).toMatch(/^emulator \* .*\nprinted +the command /mu);
    const { status, stdout, stderr } = run(["verify", "--profile", "printed"], { env });
    expect(status).toBe(1);
    expect(stderr).toMatch(/user\/tokens\/verify: no answer/u);
    expect(stdout + stderr).not.toContain("canary");
  });

  it.each([
    [["completion", "bash"], 0, /complete -F _cftokens cftokens/u],
    [["config-schema"], 0, /"title": "The config file of cftokens"[^]*"mouse": \{/u],
    [["completion", "tcsh"], 2, /^$/u],
    [["list", "--help"], 0, /^cftokens list: /u],
    [["help", "create"], 0, /--template TEMPLATE/u],
    [["can", "external-dns", "DNS Write", "--zone", "example.net"], 3, /^not allowed\n/u],
  ])("%j ends with %i", (args, status, stdout) => {
    const ended = run(args);
    expect(ended.status).toBe(status);
    expect(ended.stdout).toMatch(stdout);
  });

  it.each([["--version"], ["--help"], ["list"], ["completion", "zsh"]])(
    "%s does not load Ink or React",
    (...args) => {
      const { stderr } = run(args, { env: { NODE_DEBUG: "esm" } });
      expect(stderr).not.toMatch(/open-screen/u);
    },
  );
});
