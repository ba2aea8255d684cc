import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

// Mutation testing of the checking code: fetches Stryker at a pinned version into a cache, beside
// the project's own vitest, and runs it. Exits 1 when fewer changes are noticed than
// `thresholds.break` of stryker.json asks for. Further arguments are Stryker's: `--mutate
// src/checks/state/pagination.ts`.
const version = "10.1.1";
const project = resolve(import.meta.dirname, "..");
const cache = join(project, "node_modules/.cache/stryker", version);

if (!existsSync(join(cache, "node_modules/vitest"))) {
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, "package.json"), '{ "private": true }\n');
  // Stryker rewrites tsconfig.json with the compiler API, which TypeScript 7 does not have.
  const packages = ["core", "vitest-runner"].map((name) => `@stryker-mutator/${name}@${version}`);
  const options = ["--legacy-peer-deps", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"];
  execFileSync("npm", ["install", ...options, ...packages, "typescript@5.9.3"], {
    cwd: cache,
    stdio: "inherit",
  });
  symlinkSync(realpathSync(join(project, "node_modules/vitest")), join(cache, "node_modules/vitest"));
}
const stryker = join(cache, "node_modules/@stryker-mutator/core/bin/stryker.js");
const settings = join(project, "mutate/stryker.json");
const { status } = spawnSync(process.execPath, [stryker, "run", settings, ...process.argv.slice(2)], {
  cwd: project,
  stdio: "inherit",
});
process.exitCode = status ?? 1;
