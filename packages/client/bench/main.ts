import { benchCalls } from "./bench-calls.ts";
import { benchImport } from "./bench-import.ts";
import { benchSize } from "./bench-size.ts";

for (const bench of [benchCalls, benchImport, benchSize]) {
  for (const line of await bench()) process.stdout.write(`${line}\n`);
  process.stdout.write("\n");
}
