import { describe, expect, it } from "vitest";
import { ownFolder } from "./own-folder.ts";

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
