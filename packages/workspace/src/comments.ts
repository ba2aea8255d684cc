import { resolve } from "node:path";
import { findCommentFaults } from "./find-comment-faults.ts";

const faults = findCommentFaults(resolve(import.meta.dirname, "../../.."));
for (const line of faults) process.stderr.write(`${line}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;
