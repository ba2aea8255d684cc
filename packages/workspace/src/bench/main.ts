import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { findBenches } from "./find-benches.ts";
import { runBenchCommand } from "./run-bench-command.ts";
import { runInProcess } from "./run-in-process.ts";

const root = resolve(import.meta.dirname, "../../../..");

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
  print: (line) => process.stdout.write(`${line}\n`),
  printError: (line) => process.stderr.write(`${line}\n`),
});
// What the benches load may keep the process.
process.exit(exitCode);
