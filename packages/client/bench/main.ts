import { resolve } from "node:path";
import { runBenches } from "@cftokens/workspace";
import { benchCalls } from "./bench-calls.ts";
import { benchImport } from "./bench-import.ts";
import { benchSize } from "./bench-size.ts";

process.exitCode = await runBenches(
  resolve(import.meta.dirname, ".."),
  { "client calls": benchCalls, "client import": benchImport, "client size": benchSize },
  (line) => process.stdout.write(`${line}\n`),
);
