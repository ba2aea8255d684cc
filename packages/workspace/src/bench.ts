import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { allMet, benchTable } from "./bench-table.ts";
import { forgetFigures, readFigures } from "./read-figures.ts";

const root = resolve(import.meta.dirname, "../../..");

forgetFigures(root);
// One package at a time, and every package even after one that failed.
const flags = ["--concurrency=1", "--continue", "--no-update-notifier"];
spawnSync("turbo", ["run", "bench", ...flags], { cwd: root, stdio: "inherit" });

const figures = readFigures(root);
for (const line of benchTable(figures)) process.stdout.write(`${line}\n`);
process.exitCode = allMet(figures) ? 0 : 1;
