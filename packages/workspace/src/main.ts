import { resolve } from "node:path";
import { summarizeTests } from "./summarize-tests.ts";

const { passed, failed, skipped } = summarizeTests(resolve(import.meta.dirname, "../../.."));
process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`);
process.exitCode = failed > 0 ? 1 : 0;
