import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { median } from "./measure.ts";

/** From saving a document to the line that says whether all types fit, in a copy of this repository. */
export async function benchWatch(): Promise<readonly string[]> {
  const root = copyRepository();
  const watcher = spawn(process.execPath, [join(root, "packages/generator/src/main.ts"), "--watch"]);
  try {
    await heard(watcher, /Watching/);
    const document = join(root, "spec/builds-tokens.yaml");
    const text = readFileSync(document, "utf8");
    const times: number[] = [];
    for (const isWrong of [true, false, true, false, true, false, true]) {
      const started = performance.now();
      writeFileSync(
        document,
        isWrong ? text.replace("operationId: listBuildTokens", "operationId: findThem") : text,
      );
      await heard(watcher, /Generated, and/);
      times.push((performance.now() - started) / 1000);
    }
    const seconds = [median(times), Math.max(...times)].map((time) => time.toFixed(2));
    return [
      "Watching, seconds:",
      `  from saving a document to the verdict on all types: median ${seconds[0]}, longest ${seconds[1]} (at most 1.00)`,
    ];
  } finally {
    watcher.kill("SIGINT");
    rmSync(root, { recursive: true });
  }
}

function copyRepository(): string {
  const repository = fileURLToPath(new URL("../../..", import.meta.url));
  const root = mkdtempSync(join(tmpdir(), "watch-"));
  for (const name of ["apps", "packages", "spec", "tsconfig.base.json", "pnpm-lock.yaml", "package.json"]) {
    const options = { recursive: true, verbatimSymlinks: true, filter: isWanted } as const;
    cpSync(join(repository, name), join(root, name), options);
  }
  symlinkSync(join(repository, "node_modules"), join(root, "node_modules"));
  return root;
}

function isWanted(path: string): boolean {
  return !/^(?:dist|reports|\.turbo|\.cache)$/.test(basename(path));
}

function heard(watcher: ChildProcessWithoutNullStreams, wanted: RegExp): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let text = "";
  const listen = (chunk: Buffer) => {
    text += chunk.toString("utf8");
    if (wanted.test(text)) resolve();
  };
  const streams = [watcher.stdout, watcher.stderr];
  for (const stream of streams) stream.on("data", listen);
  const ended = () => reject(new Error(`The watcher has nothing more to say: ${text}`));
  watcher.once("exit", ended);
  const patience = setTimeout(ended, 30_000);
  return promise.finally(() => {
    clearTimeout(patience);
    watcher.off("exit", ended);
    for (const stream of streams) stream.off("data", listen);
  });
}
