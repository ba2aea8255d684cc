import { render } from "ink";
import { App, type TerminalControl } from "./app.tsx";
import { clipboardSequence, findMultiplexer } from "./clipboard-sequence.ts";
import type { Connection } from "./connect.ts";
import { createIsReadable } from "./is-readable.ts";
import { runEffect, type World } from "./run-effect.ts";
import { initialState } from "./state.ts";
import { createStore } from "./store.ts";

/** Runs the program full-screen until the user leaves. The terminal is given back however it ends. */
export async function runProgram({ client, places, badge }: Connection): Promise<void> {
  const { stdout } = process;
  const terminal = Promise.withResolvers<TerminalControl>();
  const world: World = {
    client,
    now: currentTime,
    isReadable: createIsReadable(),
    writeClipboard: (text) => void stdout.write(clipboardSequence(text, findMultiplexer(process.env))),
    suspend: async () => (await terminal.promise).suspendTerminal(stopProcessGroup),
    exit: () => void terminal.promise.then(({ exit }) => exit()),
  };
  const size = { columns: stdout.columns, rows: stdout.rows };
  const failed = Promise.withResolvers<never>();
  const store = createStore(
    initialState({ target: badge, places, size, now: currentTime() }),
    (effect, send) => {
      runEffect(effect, world, send).catch(failed.reject);
    },
  );
  const app = render(<App store={store} onReady={terminal.resolve} />, {
    alternateScreen: true,
    exitOnCtrlC: false,
    incrementalRendering: true,
    interactive: true,
  });
  // Ink draws relative to where the cursor was, and a resize moves lines and cursor: the next frame starts afresh.
  const redraw = (): void => {
    app.clear();
    stdout.write(ERASE_SCREEN);
  };
  stdout.on("resize", redraw);
  try {
    await Promise.race([app.waitUntilExit(), failed.promise]);
  } finally {
    stdout.off("resize", redraw);
    app.unmount();
  }
}

function currentTime(): Date {
  return new Date();
}

// The whole group stops, so that a shell that waits for a launcher such as pnpm gets its prompt back.
// SIGSTOP, because the kernel drops a SIGTSTP that comes from a process group without a shell.
function stopProcessGroup(): void {
  if (process.platform !== "win32") process.kill(0, "SIGSTOP");
}

const ERASE_SCREEN = "\u001B[2J\u001B[H";
