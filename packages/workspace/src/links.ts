import { resolve } from "node:path";
import { findBrokenLinks } from "./find-broken-links.ts";

const broken = findBrokenLinks(resolve(import.meta.dirname, "../../.."));
for (const line of broken) process.stderr.write(`${line}\n`);
process.exitCode = broken.length > 0 ? 1 : 0;
