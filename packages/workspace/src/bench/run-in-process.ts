import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Bench } from "./bench.ts";
import type { Figure } from "./figure.ts";
import { reasonText } from "./figure-text.ts";

/** A bench, and where a process of its own finds it. */
export interface FoundBench {
  readonly packageName: string;
  /** The `benches.ts` that exports it. */
  readonly file: string;
  /** Its place in what the file exports. */
  readonly index: number;
  readonly bench: Bench;
}

// Far longer than any bench takes: one that hangs must not keep the others.
const mostMilliseconds = 600_000;

/**
 * Runs a bench in a process of its own, with the garbage collector at hand (`globalThis.gc`), and
 * hands each wanted figure over as it comes. What the process had not told when it ended has
 * failed, with the reason. What it has started, and left, is ended with it.
 */
export async function runInProcess(
  { file, index, bench }: FoundBench,
  wanted: ReadonlySet<string>,
  onFigure: (figure: Figure) => void,
  timeout = mostMilliseconds,
): Promise<void> {
  const left = new Set(wanted);
  const program = join(import.meta.dirname, "bench-process.ts");
  const child = fork(program, [file, String(index), ...wanted], {
    execArgv: ["--expose-gc"],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    // With a group of its own, what it has started ends with it.
    detached: true,
  });
  const endGroup = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    } catch {
      // Nothing of it runs any more.
    }
  };
  process.once("exit", endGroup);
  const late = setTimeout(endGroup, timeout);
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said = `${said}${text}`.slice(-2000);
  });
  child.on("message", (message) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- bench-process.ts sends nothing else
    const figure = message as Figure;
    if (left.delete(figure.name)) onFigure(figure);
  });
  // What it has sent may come after its end.
  const allCame = Promise.all([once(child, "close"), once(child, "disconnect")]);
  const [code, signal]: readonly unknown[] = await once(child, "exit");
  clearTimeout(late);
  process.off("exit", endGroup);
  endGroup();
  await allCame;
  const reason = reasonText(
    `its process ended with ${String(signal ?? code)}${said === "" ? "" : `: ${said}`}`,
  );
  for (const name of left) {
    const definition = bench.figures[name];
    if (definition !== undefined) onFigure({ name, definition, result: { verdict: "failed", reason } });
  }
}
