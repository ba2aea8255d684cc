import { join } from "node:path";
import { formatReport } from "./format-report.ts";
import { parseFuzzOptions, usage } from "./fuzz-options.ts";
import { runSurface } from "./run-surface.ts";
import { writeFinds } from "./write-finds.ts";

const options = parseFuzzOptions(process.argv.slice(2));
if (options === "help") process.stdout.write(usage);
else if ("problem" in options) {
  process.stderr.write(`fuzz: ${options.problem}\n`);
  process.exitCode = 2;
} else {
  const { surfaces, minutes, seed, only } = options;
  const share = (minutes * 60_000) / surfaces.length;
  for (const surface of surfaces) {
    const end = performance.now() + share;
    const report = await runSurface({
      surface,
      seed,
      first: only ?? 0,
      isEnough: (tried) => (only === undefined ? performance.now() >= end : tried > 0),
    });
    process.stdout.write(`${formatReport(report)}\n`);
    await writeFinds(report, seed, join(import.meta.dirname, "..", "reports", "finds"));
    if (report.finds.length > 0) process.exitCode = 1;
  }
}
