import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";

/** A server in a process of its own, so that it has a core to itself. */
export interface ServerProcess {
  readonly child: ChildProcess;
  readonly stop: () => Promise<void>;
}

/** Starts a program; `firstLine` resolves with what it prints first. */
export function startProcess(
  args: readonly string[],
): ServerProcess & { readonly firstLine: Promise<string> } {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const lines = createInterface(child.stdout);
  const firstLine = once(lines, "line").then(([line]) => String(line));
  return {
    child,
    firstLine,
    stop: async () => {
      const exited = once(child, "exit");
      child.kill("SIGKILL");
      await exited;
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** Waits until a server answers; gives up after 30 seconds. */
export async function untilAnswering(url: string): Promise<void> {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    const answered = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await wait(100);
  }
  throw new Error(`${url} does not answer.`);
}
