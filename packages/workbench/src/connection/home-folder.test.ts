import { homedir, userInfo } from "node:os";
import { afterEach, describe, expect, it, vi } from "vitest";
import { homeFolder } from "./home-folder.ts";

afterEach(() => vi.unstubAllEnvs());

describe("the home folder", () => {
  it("is what HOME says", () => {
    vi.stubEnv("HOME", "/home/ann");
    expect(homeFolder()).toBe("/home/ann");
  });

  it.each(["", "relative", "./here"])("is the system's own when HOME is %j", (home) => {
    vi.stubEnv("HOME", home);
    expect(homedir()).toBe(home);
    expect(homeFolder()).toBe(userInfo().homedir);
  });
});
