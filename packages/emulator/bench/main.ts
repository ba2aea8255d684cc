import { benchHttp } from "./bench-http.ts";
import { benchInProcess } from "./bench-in-process.ts";
import { benchListLatency } from "./bench-list-latency.ts";

for (const bench of [benchHttp, benchInProcess, benchListLatency]) {
  for (const line of await bench()) process.stdout.write(`${line}\n`);
  process.stdout.write("\n");
}
