// Loaded into the measured program (`node --import`): on SIGUSR2 it collects garbage and notes the
// heap in use.
import { appendFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect: unknown = runInNewContext("gc");

process.on("SIGUSR2", () => {
  if (typeof collect === "function") collect();
  appendFileSync(process.env["HEAP_PROBE_FILE"] ?? "/dev/null", `${process.memoryUsage().heapUsed}\n`);
});
