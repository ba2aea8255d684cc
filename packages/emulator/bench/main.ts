import { resolve } from "node:path";
import { runBenches } from "@cftokens/workspace";
import { benchHttp } from "./bench-http.ts";
import { benchInProcess } from "./bench-in-process.ts";
import { benchInTests } from "./bench-in-tests.ts";
import { benchListLatency } from "./bench-list-latency.ts";

process.exitCode = await runBenches(
  resolve(import.meta.dirname, ".."),
  {
    HTTP: benchHttp,
    "in process": benchInProcess,
    "in tests": benchInTests,
    "list latency": benchListLatency,
  },
  (line) => process.stdout.write(`${line}\n`),
);
