import { setTimeout } from "node:timers/promises";
import { render } from "ink";
import type { ReactNode } from "react";
import type { CatalogDocument } from "@cftokens/explorer";
import { reportLines } from "../cli/command-error.ts";
import { printError } from "../cli/print-error.ts";
import { App, type TerminalControl } from "./app.tsx";
import { clipboardSequence, findMultiplexer } from "./effects/clipboard-sequence.ts";
import {
  type Connection,
  createLocationMemory,
  createTokenMemory,
  forgetTokens,
  homeFolder,
  type TargetBadge,
} from "@cftokens/workbench/connection";
import { createCommandRunner, runInTerminal } from "@cftokens/workbench/commands";
import { createIsReadable, type IsReadable, type TokenRow } from "@cftokens/workbench/inventory";
import { createRotationJournal, journalFolder } from "@cftokens/workbench/rotation";
import { createSecretPipe } from "@cftokens/workbench/secrets";
import type { ErrorReport } from "@cftokens/workbench/text";
import { createRequestFeed } from "./effects/request-feed.ts";
import { createGlyphOutput, type GlyphOutput } from "./text/glyph-output.ts";
import { usableSize } from "./layout.ts";
import { createAbortSignals } from "./effects/abort-signals.ts";
import { createCheckRequest } from "./screens/token-form/draft/check-request.ts";
import type { FileReader } from "./effects/document-reader.ts";
import type { SuiteThreads } from "../suite/start-suite.ts";
import { editFile } from "./effects/edit-file.ts";
import { openFile } from "./effects/open-file.ts";
import { openOwnHistory } from "./effects/open-own-history.ts";
import { watchFiles } from "./effects/watch-files.ts";
import { runEffect, type World } from "./effects/run-effect.ts";
import { initialState } from "./state.ts";
import type { Interruption } from "./watch-interruptions.ts";
import type { Settings } from "./settings.ts";
import { restoreLocation } from "./location/last-location.ts";
import { restoreRows } from "./screens/tokens/restore-rows.ts";
import { asksForFocus } from "./refresh.ts";
import { createStore, type Store } from "./store.ts";
import { reportFocus, reportNoFocus } from "./keys/use-focus-reports.ts";
import { reportMouse, reportNoMouse } from "./keys/mouse-report.ts";

/** How the program ended: for good, or to go on with another profile. */
export interface ProgramEnd {
  readonly nextProfile: string | undefined;
  /** Whether a change has no answer, or nobody took a secret; standard error says what to do. */
  readonly isLoss: boolean;
  /** What ended it from outside; undefined when the user did. */
  readonly interruption: Interruption | undefined;
}

/** What the program is started with. */
export interface ProgramStart {
  readonly interrupted: Promise<Interruption>;
  /** The files to be explored; undefined for the tokens. */
  readonly files: readonly CatalogDocument[] | undefined;
  /** Reads them. */
  readonly documents: FileReader;
  /** Run the contract suite. */
  readonly suites: SuiteThreads;
}

/**
 * Runs the program full-screen until the user leaves, or a signal or the loss of the terminal ends
 * it. The terminal is given back however it ends, and then it is said what is left behind.
 */
export async function runProgram(
  connection: Connection,
  settings: Settings,
  { interrupted, files, documents, suites }: ProgramStart,
): Promise<ProgramEnd> {
  const { client, clientWith, api, watchOther, places, badge, room } = connection;
  const { stdout } = process;
  const terminal = Promise.withResolvers<TerminalControl>();
  const background = Promise.withResolvers<void>();
  const glyphs = createGlyphOutput(stdout, settings);
  if (!settings.asksBackground) background.resolve();
  // What the terminal was asked, or no more than it takes to answer.
  const answered = Promise.race([
    Promise.all([background.promise, glyphs.answered]),
    setTimeout(longestAnswer, undefined, { ref: false }),
  ]);
  const ended = new AbortController();
  let nextProfile: string | undefined;
  let left: readonly ErrorReport[] = [];
  let isAsked = false;
  const memory = createLocationMemory(process.env, homeFolder(), settings.profile);
  const isReadable = createIsReadable();
  const tokens = rememberedTokens(connection, settings, { isReadable, files });
  const lendTerminal = async (run: () => void): Promise<void> =>
    (await terminal.promise).suspendTerminal(() => {
      withoutReports({ focus: asksForFocus(store.state()), mouse: settings.mouse }, run);
    });
  const world: World = {
    client,
    now: currentTime,
    isReadable,
    room,
    readOnly: settings.readOnly,
    checkRequest: createCheckRequest(),
    journal: createRotationJournal(journalFolder(process.env, homeFolder()), targetName(badge)),
    clientWith,
    api,
    profile: settings.profile,
    env: process.env,
    fetch: async (request) => fetch(request, { signal: AbortSignal.any([request.signal, ended.signal]) }),
    watchOther,
    openHistory: async (use) =>
      settings.history ? openOwnHistory(process.env, homeFolder(), use) : undefined,
    clock: () => performance.now(),
    home: homeFolder(),
    secretPipe: createSecretPipe(),
    wait: async (milliseconds) => setTimeout(milliseconds, undefined, { ref: false }),
    signals: createAbortSignals(),
    writeClipboard: (text) => void stdout.write(clipboardSequence(text, findMultiplexer(process.env))),
    commandRunner: createCommandRunner(),
    async runInTerminal(command, environment) {
      let failure: string | undefined;
      await lendTerminal(() => {
        failure = runInTerminal(command, environment);
      });
      return { failure, printed: "" };
    },
    suspend: async () => lendTerminal(stopProcessGroup),
    documents,
    suites,
    surroundings: { env: process.env, home: homeFolder(), credentials: connection.api.credentials, places },
    watchFiles: (paths, changed) => watchFiles(paths, changed, ended.signal),
    openFile,
    editFile: async (file, line) => editFile({ file, line }, process.env, lendTerminal),
    rememberLocation: memory.write,
    rememberTokens: tokens.write,
    // An answer of the terminal that is still on its way would be typed into the shell.
    exit(reports) {
      left = reports;
      isAsked = true;
      void Promise.all([terminal.promise, answered]).then(([{ exit }]) => exit());
    },
    switchProfile(name) {
      nextProfile = name;
      world.exit([]);
    },
  };
  const size = usableSize({ columns: stdout.columns, rows: stdout.rows }, settings);
  const failed = Promise.withResolvers<never>();
  const initial = initialState({ target: badge, settings, places, size, now: currentTime(), files });
  const last = settings.restoreLocation && files === undefined ? memory.read() : undefined;
  const placed = last === undefined ? initial : restoreLocation(initial, last);
  // A store begins with requests, and what nobody hears of is not watched.
  connection.onRequest(createRequestFeed((message) => store.send(message), world.wait));
  const store = createStore(restoreRows(placed, tokens.known), (effect, send) => {
    runEffect(effect, world, send).catch(failed.reject);
  });
  connection.onBudget((budget) => store.send({ area: "surroundings", type: "budget-received", budget }));
  // Before the first frame, and not with it as Ink would: what is typed at once would be echoed,
  // and edited by the terminal.
  process.stdin.setRawMode(true);
  glyphs.ask();
  try {
    const shown = files === undefined ? somethingToShow(store) : undefined;
    await Promise.race([shown, failed.promise, interrupted]);
    const view = (
      <App
        store={store}
        onReady={terminal.resolve}
        onBackground={background.resolve}
        onWidths={glyphs.take}
      />
    );
    const drawn = await draw(view, glyphs, settings, Promise.race([interrupted, failed.promise]));
    // Ink may find before us that its terminal is gone.
    const interruption = drawn ?? (isAsked ? undefined : "terminal-lost");
    if (interruption !== undefined) store.send({ area: "app", type: "quit" });
    return { nextProfile, isLoss: left.length > 0, interruption };
  } catch (error) {
    store.send({ area: "app", type: "quit" });
    throw error;
  } finally {
    ended.abort();
    world.secretPipe.stop();
    world.commandRunner.stop();
    process.stdin.setRawMode(false);
    const remains = await suites.close(
      () => void process.stderr.write("cftokens: the contract suite ends, and removes what it made\n"),
    );
    for (const line of remains) printError(line, 1);
    for (const line of left.flatMap(reportLines)) printError(line, 1);
  }
}

// The tokens of the last time, and what remembers them for the next one. The emulator answers at
// once, and where files are explored no tokens are shown.
function rememberedTokens(
  { api, places, badge }: Connection,
  { profile, restoreTokens }: Settings,
  { isReadable, files }: Pick<ProgramStart, "files"> & { readonly isReadable: IsReadable },
): { readonly known: readonly TokenRow[]; readonly write: (rows: readonly TokenRow[]) => void } {
  const world = { env: process.env, home: homeFolder(), isReadable, now: currentTime };
  if (!restoreTokens) forgetTokens(world.env, world.home);
  const { read, write } = createTokenMemory({ profile, ...api, places }, world);
  return { known: restoreTokens && badge.kind === "live" && files === undefined ? read() : [], write };
}

// Has a view on the screen until the program exits, is ended from outside, or something fails.
async function draw(
  view: ReactNode,
  { stream: stdout, changed }: GlyphOutput,
  settings: Settings,
  ended: Promise<Interruption>,
): Promise<Interruption | undefined> {
  const app = render(view, {
    stdout,
    alternateScreen: !settings.screenReader,
    isScreenReaderEnabled: settings.screenReader,
    exitOnCtrlC: false,
    incrementalRendering: !settings.screenReader,
    // A held key repeats about 30 times a second, which is as often as Ink draws by default: every
    // other key would wait.
    maxFps: 60,
    interactive: true,
  });
  // Ink draws relative to where the cursor was, and a resize moves lines and cursor: the next frame
  // starts afresh.
  const redraw = (): void => {
    app.clear();
    stdout.write(eraseScreen);
  };
  stdout.on("resize", redraw);
  const redrawAll = async (): Promise<void> => {
    await changed;
    redraw();
    app.rerender(view);
  };
  void redrawAll();
  try {
    return await Promise.race([app.waitUntilExit().then(() => undefined), ended]);
  } finally {
    stdout.off("resize", redraw);
    app.unmount();
  }
}

// An empty table that fills at once only flickers, and the frame for it delays the one that is of
// use.
async function somethingToShow(store: Store): Promise<void> {
  if (store.state().tokens.rows.length > 0) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = store.subscribe(() => {
    if (store.state().tokens.rows.length > 0) resolve();
  });
  await Promise.race([promise, setTimeout(aMoment)]);
  stop();
}

// Journals of different APIs must not be mixed up: ids of the one mean nothing to the other.
function targetName(badge: TargetBadge): string {
  return badge.kind === "emulator" ? "emulator" : badge.host;
}

function currentTime(): Date {
  return new Date();
}

// Whoever has the terminal meanwhile must not get reports of focus that it did not ask for.
function withoutReports({ focus, mouse }: { focus: boolean; mouse: boolean }, run: () => void): void {
  if (focus) process.stdout.write(reportNoFocus);
  if (mouse) process.stdout.write(reportNoMouse);
  run();
  if (focus) process.stdout.write(reportFocus);
  if (mouse) process.stdout.write(reportMouse);
}

// The whole group stops, so that a shell that waits for a launcher such as pnpm gets its prompt
// back. SIGSTOP, because the kernel drops a SIGTSTP that comes from a process group without a
// shell.
function stopProcessGroup(): void {
  if (process.platform !== "win32") process.kill(0, "SIGSTOP");
}

const aMoment = 60;
const longestAnswer = 300;
const eraseScreen = "\u001B[2J\u001B[H";
