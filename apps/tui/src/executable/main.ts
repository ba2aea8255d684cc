import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { getAsset, getAssetKeys } from "node:sea";
import { pathToFileURL } from "node:url";
import vm from "node:vm";
import threads from "node:worker_threads";
import { homeFolder, makeFolder, ownFolder } from "@cftokens/workbench/connection";
import { serveFiles } from "./serve-files.ts";

// The start of the program as one file without Node. Its modules stay in the file; what is read as
// files, the documents of `contract`, is written down once.

// Node's warnings are for those who write a program, not for those who use it.
process.removeAllListeners("warning");
const folder = process.argv.includes("contract") ? documentsFolder() : dirname(process.execPath);
const base = pathToFileURL(`${folder}/`).href;
serveFiles(base);
startThreadsFromHere();
// The executable's own `import()` knows only what is in Node.
const load: unknown = vm.runInThisContext("(file) => import(file)", {
  importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});
if (typeof load === "function") await load(`${base}main.js`);

// The folder of this version's documents. One that cannot be kept is there until the end.
function documentsFolder(): string {
  const caches = ownFolder("cache", process.env, homeFolder());
  const kept = join(caches, `documents-${getAsset("id", "utf8")}`);
  if (existsSync(kept)) return kept;
  try {
    makeFolder(caches);
    const partial = mkdtempSync(join(caches, "documents-"));
    writeDocuments(partial);
    renameSync(partial, kept);
    return kept;
  } catch {
    const passing = mkdtempSync(join(tmpdir(), "cftokens-"));
    process.once("exit", () => rmSync(passing, { recursive: true, force: true }));
    writeDocuments(passing);
    return passing;
  }
}

function writeDocuments(target: string): void {
  for (const name of getAssetKeys().filter((key) => key.startsWith("spec/"))) {
    mkdirSync(dirname(join(target, name)), { recursive: true });
    writeFileSync(join(target, name), getAsset(name, "utf8"));
  }
}

// A thread reads its file from the disk, unless it begins with what serves it.
function startThreadsFromHere(): void {
  const { Worker } = threads;
  const start = `data:text/javascript,${encodeURIComponent(getAsset("thread.js", "utf8"))}`;
  class ServedWorker extends Worker {
    constructor(file: string | URL, options?: threads.WorkerOptions) {
      const isOurs = file instanceof URL && file.href.startsWith(base);
      super(isOurs ? new URL(`${start}#${encodeURIComponent(file.href)}`) : file, options);
    }
  }
  Object.assign(threads, { Worker: ServedWorker });
  syncBuiltinESMExports();
}
