/** What ends the program from outside: a signal, or a terminal that is gone. */
export type Interruption = NodeJS.Signals | "terminal-lost";

/** Waits for what ends the program from outside. The program answers the signals until `stop`. */
export function watchInterruptions(): {
  readonly interrupted: Promise<Interruption>;
  readonly stop: () => void;
} {
  const { promise, resolve } = Promise.withResolvers<Interruption>();
  const lose = (): void => resolve("terminal-lost");
  for (const signal of endingSignals) process.on(signal, resolve);
  process.stdin.on("error", lose).on("end", lose);
  process.stdout.on("error", lose);
  return {
    interrupted: promise,
    stop() {
      for (const signal of endingSignals) process.off(signal, resolve);
      process.stdin.off("error", lose).off("end", lose);
      process.stdout.off("error", lose);
    },
  };
}

const endingSignals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
