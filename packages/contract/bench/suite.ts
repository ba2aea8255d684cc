import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chooseDocuments, runSuiteOnce, type SuiteCost } from "./bench-suite.ts";

// Prints what the suite costs on mocks of some number of public documents.
const folder = mkdtempSync(join(tmpdir(), "suite-"));
for (const { name, file } of await chooseDocuments(Number(process.argv[2] ?? 57))) {
  const cost = runSuiteOnce(file, join(folder, "sent"));
  process.stdout.write(`${name}: ${cost === undefined ? "does not end" : describe(cost)}\n`);
}
rmSync(folder, { recursive: true });

function describe(cost: SuiteCost): string {
  const { requests, suite, raw, operations, allowed, reached, findings } = cost;
  const seconds = (suite / 1000).toFixed(1);
  const heap = (cost.heapAtEnd / cost.heapAtFirst).toFixed(2);
  return `${requests} requests in ${seconds} s, ${(suite / raw).toFixed(2)} times raw, ${reached} of ${allowed} reached (${operations} in all), ${findings} findings, heap ${heap} times`;
}
