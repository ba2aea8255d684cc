import { type FSWatcher, watch } from "node:fs";
import { basename, dirname, extname } from "node:path";

/**
 * Tells of each file that was changed, once it has been quiet for a moment, until the signal.
 * Editors write a file in several steps or put another one in its place, and a file may be made of
 * others beside it: whatever YAML or JSON changes in its folder counts.
 */
export function watchFiles(
  files: readonly string[],
  changed: (file: string) => void,
  signal: AbortSignal,
): void {
  for (const [folder, inside] of Map.groupBy(files, (file) => dirname(file))) {
    let timer: NodeJS.Timeout | undefined;
    const own = new Set(inside.map((file) => basename(file)));
    const watcher = watchFolder(folder, signal, (name) => {
      if (name !== null && !own.has(name) && !endings.has(extname(name).toLowerCase())) return;
      clearTimeout(timer);
      timer = setTimeout(() => inside.forEach(changed), quiet);
      timer.unref();
    });
    // A folder that is gone is watched no more: what was read stays.
    watcher?.on("error", () => watcher.close());
  }
}

// A system that watches as much as it may already is no reason to end the program.
function watchFolder(
  folder: string,
  signal: AbortSignal,
  changed: (name: string | null) => void,
): FSWatcher | undefined {
  try {
    return watch(folder, { signal, persistent: false }, (_event, name) => changed(name));
  } catch {
    return undefined;
  }
}

const endings = new Set([".yaml", ".yml", ".json"]);
const quiet = 100;
