import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { defaultConfig } from "./config.ts";
import { loadConfig } from "./load-config.ts";

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "config-"));
  file = join(folder, "config.json");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(text: string, mode = 0o600): void {
  writeFileSync(file, text);
  chmodSync(file, mode);
}

describe("the config file", () => {
  it("may be missing", () => {
    expect(loadConfig(file)).toEqual({ ok: true, config: defaultConfig });
  });

  it.each([0o600, 0o644, 0o400])("is read with mode %o", (mode) => {
    write('{"mouse":true}', mode);
    expect(loadConfig(file)).toMatchObject({ ok: true, config: { mouse: true } });
  });

  it("is read with a mark of its byte order", () => {
    write('\uFEFF{"mouse":true}');
    expect(loadConfig(file)).toMatchObject({ ok: true, config: { mouse: true } });
  });

  it("may be a link to a file", () => {
    writeFileSync(join(folder, "elsewhere"), '{"mouse":true}', { mode: 0o600 });
    symlinkSync("elsewhere", file);
    expect(loadConfig(file)).toMatchObject({ ok: true, config: { mouse: true } });
  });

  it.each([0o622, 0o620, 0o602, 0o666])("is refused when others may write it: mode %o", (mode) => {
    write("{}", mode);
    expect(loadConfig(file)).toEqual({
      ok: false,
      problems: ["others may write it; take that away with chmod go-w"],
    });
  });

  it("is refused when others may replace it, and not where the folder forbids that (1777)", () => {
    write("{}");
    chmodSync(folder, 0o777);
    expect(loadConfig(file)).toEqual({
      ok: false,
      problems: ["others may replace it; take that away with chmod o-w on its folder"],
    });
    chmodSync(folder, 0o1777);
    expect(loadConfig(file)).toMatchObject({ ok: true });
  });

  it.each([
    ["a named pipe", () => void spawnSync("mkfifo", [file]), /^is no regular file/u],
    ["a link to an endless device", () => symlinkSync("/dev/zero", file), /^is no regular file/u],
    ["a folder", () => mkdirSync(file), /^is no regular file/u],
    ["larger than a config file is", () => write(" ".repeat(1024 * 1024 + 1)), /^is larger than 1024 KiB/u],
  ])("is refused at once when it is %s", (_what, make, problem) => {
    make();
    expect(loadConfig(file)).toEqual({ ok: false, problems: [expect.stringMatching(problem)] });
  });
});
