import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeFolder, ownFolder } from "./own-folder.ts";

describe("the program's own folder", () => {
  it.each([
    ["cache", {}, "/home/ann/.cache/cftokens"],
    ["config", {}, "/home/ann/.config/cftokens"],
    ["data", {}, "/home/ann/.local/share/cftokens"],
    ["state", {}, "/home/ann/.local/state/cftokens"],
    ["cache", { XDG_CACHE_HOME: "/fast" }, "/fast/cftokens"],
    ["data", { XDG_CACHE_HOME: "/fast" }, "/home/ann/.local/share/cftokens"],
    ["state", { XDG_STATE_HOME: "" }, "/home/ann/.local/state/cftokens"],
    ["config", { XDG_CONFIG_HOME: "relative" }, "/home/ann/.config/cftokens"],
  ] as const)("for %s in %o is %s", (kind, env, folder) => {
    expect(ownFolder(kind, env, "/home/ann")).toBe(folder);
  });
});

describe("making a folder", () => {
  it("makes those above it too, for their owner alone", () => {
    const top = mkdtempSync(join(tmpdir(), "folder-"));
    makeFolder(join(top, "a", "b"));
    makeFolder(join(top, "a", "b"));
    expect([join(top, "a"), join(top, "a", "b")].map((one) => statSync(one).mode & 0o777)).toEqual([
      0o700, 0o700,
    ]);
    rmSync(top, { recursive: true });
  });

  it("fails at once where none can be made", () => {
    expect(() => makeFolder("/proc/nowhere/cftokens")).toThrow(/ENOENT|EACCES|EPERM/u);
  });
});
