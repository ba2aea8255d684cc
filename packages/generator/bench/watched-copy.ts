import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A copy of this repository in which `pnpm generate --watch` runs. */
export interface WatchedCopy {
  readonly root: string;
  /**
   * Waits until the watcher says something that was not heard before. Throws when it ends, or says
   * nothing of the kind for long.
   */
  readonly heard: (wanted: RegExp) => Promise<void>;
  /** Ends the watcher, by force if need be, and removes the copy. */
  readonly remove: () => Promise<void>;
}

// How long to wait for a line, and for the end, milliseconds.
const patience = 60_000;

/** Copies the repository, without what it can make again, and watches the copy. */
export function watchCopy(): WatchedCopy {
  const root = copyRepository();
  const watcher = spawn(process.execPath, [join(root, "packages/generator/src/main.ts"), "--watch"]);
  let said = "";
  let news = Promise.withResolvers<void>();
  const listen = (chunk: Buffer) => {
    said += chunk.toString("utf8");
    news.resolve();
  };
  for (const stream of [watcher.stdout, watcher.stderr]) stream.on("data", listen);
  watcher.once("exit", () => news.resolve());
  return {
    root,
    heard: async (wanted) => {
      const late = setTimeout(() => news.reject(new Error(`nothing for ${patience / 1000} s`)), patience);
      try {
        while (!wanted.test(said)) {
          if (hasEnded(watcher)) throw new Error("it has ended");
          await news.promise;
          news = Promise.withResolvers<void>();
        }
        said = "";
      } catch (error) {
        throw new Error(`The watcher did not say ${wanted.source}, but: ${said}`, { cause: error });
      } finally {
        clearTimeout(late);
      }
    },
    remove: async () => {
      await end(watcher);
      rmSync(root, { recursive: true });
    },
  };
}

async function end(watcher: ChildProcessWithoutNullStreams): Promise<void> {
  if (hasEnded(watcher)) return;
  watcher.kill("SIGINT");
  try {
    await once(watcher, "exit", { signal: AbortSignal.timeout(patience) });
  } catch {
    watcher.kill("SIGKILL");
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcessWithoutNullStreams): boolean {
  return exitCode !== null || signalCode !== null;
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
  return !/^(?:dist|reports|\.turbo|\.cache)$/u.test(basename(path));
}
