import { globSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it, vi } from "vitest";
import { fetchPackage } from "./fetch-package.ts";

it("a package that npm does not give is missing data, and leaves nothing behind", async () => {
  vi.stubEnv("npm_config_registry", "http://127.0.0.1:1");
  vi.stubEnv("npm_config_fetch_retries", "0");
  try {
    await expect(fetchPackage("not-a-package-of-anyone", "1.0.0")).rejects.toMatchObject({
      name: "MissingData",
      message: expect.stringMatching(/^not-a-package-of-anyone@1\.0\.0 must come from npm, once: \S/u),
    });
  } finally {
    vi.unstubAllEnvs();
  }
  const cache = resolve(import.meta.dirname, "../../../node_modules/.cache/cftokens");
  expect(globSync("not-a-package-of-anyone*", { cwd: cache })).toEqual([]);
});
