import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { defineBench, roundsOf } from "@cftokens/workspace/bench";
import { watchCopy } from "./watched-copy.ts";

// How many times a document is saved: in turn with an operation under another name, and as it was.
const saves = 8;
const what = "from saving a document to the verdict on all types";
const unit = "ms";

/**
 * From saving a document to the line that says whether all types fit, in a copy of this repository,
 * beside what `tsc --noEmit` takes for the same programs after the same save. Generating the code
 * is no part of what the peer takes.
 */
export const watching = defineBench({
  figures: {
    // Whoever keeps a watcher running asks that it saves half of what starting the compiler costs,
    "watch-beside-tsc": { what, peer: "tsc --noEmit from nothing", unit, asked: { atMost: 0.5 } },
    // and that nothing is gained by starting it oneself where it knows its last run.
    "watch-beside-tsc-build-info": {
      what,
      peer: "tsc --noEmit from its build info",
      unit,
      asked: { atMost: 1 },
    },
  },
  async *measure() {
    const copy = watchCopy();
    const infoFolder = mkdtempSync(join(tmpdir(), "watch-info-"));
    try {
      await copy.heard(/Watching/u);
      const document = join(copy.root, "spec/builds-tokens.yaml");
      const text = readFileSync(document, "utf8");
      const renamed = text.replace("operationId: listBuildTokens", "operationId: findThem");
      const times: Record<"ours" | "nothing" | "info", number[]> = { ours: [], nothing: [], info: [] };
      for (let save = 0; save <= saves; save += 1) {
        await wait(500);
        const started = performance.now();
        writeFileSync(document, save % 2 === 0 ? renamed : text);
        await copy.heard(/Generated, and/u);
        const ours = performance.now() - started;
        const fromNothing = () => timeOfCompilers(copy.root, []);
        const fromInfo = () => timeOfCompilers(copy.root, ["--incremental", "--tsBuildInfoFile"], infoFolder);
        const isTurned = save % 4 < 2;
        const first = await (isTurned ? fromInfo() : fromNothing());
        const second = await (isTurned ? fromNothing() : fromInfo());
        // The first save writes the build info, and loads the compiler of the watcher.
        if (save === 0) continue;
        times.ours.push(ours);
        times.nothing.push(isTurned ? second : first);
        times.info.push(isTurned ? first : second);
      }
      yield roundsOf("watch-beside-tsc", times.ours, times.nothing);
      yield roundsOf("watch-beside-tsc-build-info", times.ours, times.info);
    } finally {
      await copy.remove();
      rmSync(infoFolder, { recursive: true });
    }
  },
});

// Both programs of the watcher at once, as it checks them. An error of types is a verdict too.
async function timeOfCompilers(root: string, flags: readonly string[], folder?: string): Promise<number> {
  const started = performance.now();
  await Promise.all(
    ["packages", "apps"].map(async (part) => {
      const config = join(root, `packages/generator/programs/${part}.tsconfig.json`);
      const info = folder === undefined ? [] : [join(folder, part)];
      const args = [join(root, "node_modules/typescript/bin/tsc"), "--noEmit", "-p", config];
      const compiler = spawn(process.execPath, [...args, ...flags, ...info], { stdio: "ignore" });
      const [code]: readonly unknown[] = await once(compiler, "exit");
      if (code !== 0 && code !== 1 && code !== 2) throw new Error(`tsc ended with ${String(code)}`);
    }),
  );
  return performance.now() - started;
}
