import { type FSWatcher, globSync, watch } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

/**
 * Watches a folder. Yields once whenever something below it has changed and then been quiet for
 * some milliseconds: editors write a file in several steps, and a checkout changes many files. Ends
 * with the signal.
 */
export function folderChanges(
  folder: string,
  { signal, quiet }: { readonly signal: AbortSignal; readonly quiet: number },
): AsyncGenerator<void> {
  let changes = 0;
  let news = Promise.withResolvers<void>();
  const stopWatching = watchFolders(folder, () => {
    changes += 1;
    news.resolve();
  });
  signal.addEventListener("abort", () => {
    stopWatching();
    news.resolve();
  });
  return (async function* rounds() {
    while (!signal.aborted) {
      await news.promise;
      for (let seen = -1; seen !== changes && !signal.aborted; await setTimeout(quiet)) seen = changes;
      news = Promise.withResolvers<void>();
      if (!signal.aborted) yield;
    }
  })();
}

// Makes one watcher per folder: on Linux, `recursive` of `fs.watch` makes one per file, which loses
// a file that is replaced by a rename, and would watch all of `node_modules`.
function watchFolders(folder: string, notice: () => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  const refresh = () => {
    const wanted = new Set([folder, ...foldersBelow(folder)]);
    for (const [path, watcher] of watchers) {
      if (wanted.has(path)) continue;
      watcher.close();
      watchers.delete(path);
    }
    for (const path of wanted) if (!watchers.has(path)) watchers.set(path, watchOne(path, noticeAll));
  };
  const noticeAll = () => {
    refresh();
    notice();
  };
  refresh();
  return () => watchers.forEach((watcher) => watcher.close());
}

function foldersBelow(folder: string): readonly string[] {
  return globSync("**/", { cwd: folder, exclude: ["**/node_modules", "**/node_modules/**"] })
    .filter((path) => path !== "." && path !== "./")
    .map((path) => join(folder, path));
}

// The deletion of a watched folder is a change like any other.
function watchOne(path: string, notice: () => void): FSWatcher {
  return watch(path, notice).on("error", notice);
}
