import { spawnSync } from "node:child_process";
import { cpus, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { findBenches } from "./find-benches.ts";
import { runBenchCommand } from "./run-bench-command.ts";
import { runInProcess } from "./run-in-process.ts";
import { readReport, withEarlier } from "./report.ts";
import { writeReport } from "./write-report.ts";

const root = resolve(import.meta.dirname, "../../../..");

// Leaving by way of the end takes what a bench has started along.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

const exitCode = await runBenchCommand(process.argv.slice(2), {
  benches: await findBenches(root),
  build(packageNames) {
    const filters = [...packageNames].map((name) => `--filter=${name}`);
    spawnSync(
      join(root, "node_modules/.bin/turbo"),
      ["run", "build", ...filters, "--output-logs=errors-only", "--no-update-notifier"],
      { cwd: root, stdio: ["ignore", "ignore", "inherit"] },
    );
  },
  run: runInProcess,
  write(figures, all) {
    const cores = cpus();
    const machine = {
      processor: cores[0]?.model.trim() ?? "unknown",
      cores: cores.length,
      memory: Math.round(totalmem() / 2 ** 30),
      node: process.versions.node,
    };
    const report = { date: new Date().toISOString().slice(0, 10), machine, figures };
    const formatted = writeReport(root, withEarlier(report, readReport(root), all));
    spawnSync(join(root, "node_modules/.bin/oxfmt"), [...formatted], { cwd: root, stdio: "ignore" });
  },
  print: (line) => process.stdout.write(`${line}\n`),
  printError: (line) => process.stderr.write(`${line}\n`),
});
// What the benches load may keep the process.
process.exit(exitCode);
