import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { BenchReport } from "@cftokens/workspace";
import { median } from "./measure.ts";
import { watchCopy } from "./watched-copy.ts";

// How many times a document is saved: in turn with an operation under another name, and as it was.
const saves = 12;

/**
 * From saving a document to the line that says whether all types fit, in a copy of this repository.
 */
export async function benchWatch(): Promise<BenchReport> {
  const copy = watchCopy();
  try {
    await copy.heard(/Watching/u);
    const document = join(copy.root, "spec/builds-tokens.yaml");
    const text = readFileSync(document, "utf8");
    const renamed = text.replace("operationId: listBuildTokens", "operationId: findThem");
    const times: number[] = [];
    for (let save = 0; save < saves; save += 1) {
      await setTimeout(500);
      const started = performance.now();
      writeFileSync(document, save % 2 === 0 ? renamed : text);
      await copy.heard(/Generated, and/u);
      times.push((performance.now() - started) / 1000);
    }
    const [middle, longest] = [median(times), Math.max(...times)];
    const all = times.map((time) => time.toFixed(2)).join(" ");
    return {
      lines: [`From saving a document to the verdict on all types, seconds: ${all}`],
      figures: [
        { name: "from a save to the verdict, median", measured: middle, unit: "s", asked: { atMost: 1 } },
        { name: "from a save to the verdict, longest", measured: longest, unit: "s", asked: { atMost: 1 } },
      ],
    };
  } finally {
    await copy.remove();
  }
}
