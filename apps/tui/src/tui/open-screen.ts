import { setTimeout } from "node:timers/promises";
import { defaultBaseUrl } from "@cftokens/client";
import type { CatalogDocument } from "@cftokens/explorer";
import { readOutline, SpecError } from "@cftokens/openapi";
import {
  connect,
  describeSource,
  type OpenedProfile,
  openProfile,
  thisSystem,
} from "@cftokens/workbench/connection";
import { safeText } from "@cftokens/workbench/text";
import type { ScreenOptions } from "../cli/command-line.ts";
import { printError } from "../cli/print-error.ts";
import { checkConfig } from "./check-config.ts";
import { backgroundOf } from "./keys/background-answer.ts";
import { createFileReader, type FileReader } from "./effects/document-reader.ts";
import { createSuiteThreads } from "../suite/start-suite.ts";
import { hasLinks } from "./text/document-link.ts";
import { runProgram } from "./program.tsx";
import { type Interruption, watchInterruptions } from "./watch-interruptions.ts";
import type { Settings } from "./settings.ts";

/** Runs the program, profile after profile as the user chooses them. Gives back the exit code. */
export async function openScreen(options: ScreenOptions): Promise<number> {
  let request: Pick<ScreenOptions, "profile" | "emulator"> = options;
  // A terminal that is gone cannot be written to, and whoever needs to know is told of it.
  for (const stream of [process.stdin, process.stdout, process.stderr]) stream.on("error", () => undefined);
  // All are in the folder of chunks.
  const documents = createFileReader(new URL("./document-worker.js", import.meta.url), options.allowed);
  const suites = createSuiteThreads(new URL("./suite-thread.js", import.meta.url));
  for (;;) {
    const opened = await openProfile(request, thisSystem());
    const reasons = opened.ok ? checkConfig(opened.config) : opened.reasons;
    for (const reason of reasons) printError(reason, 2);
    if (!opened.ok || reasons.length > 0) return 2;
    const files = options.documents && (await readFiles(options, documents));
    if (files === "unreadable") return 2;
    const connected = await connect(targetOf(opened, files));
    if (!connected.ok) return printError(connected.reason, 1);
    const { connection } = connected;
    try {
      const settings = toSettings(options, opened);
      const { interrupted, stop } = watchInterruptions();
      const { nextProfile, isLoss, interruption } = await runProgram(connection, settings, {
        interrupted,
        files,
        documents,
        suites,
      });
      // Another signal may follow, and what is said must come to its end.
      if (interruption === undefined || !isLoss) stop();
      if (interruption !== undefined) return isLoss ? 1 : await endBy(interruption);
      if (nextProfile === undefined) return 0;
      request = { profile: nextProfile, emulator: false };
    } finally {
      connection.close();
    }
  }
}

// Where files are explored, nothing of the emulator is kept.
function targetOf(
  { target }: Extract<OpenedProfile, { ok: true }>,
  files: readonly CatalogDocument[] | undefined,
): Parameters<typeof connect>[0] {
  return files === undefined ? target : { kind: "emulator", database: ":memory:" };
}

// Says why one of them cannot be read.
async function readFiles(
  { documents = [], allowed }: ScreenOptions,
  { load }: FileReader,
): Promise<readonly CatalogDocument[] | "unreadable"> {
  const { catalogOfFiles } = await import("@cftokens/explorer");
  try {
    return (await catalogOfFiles(documents, { outline: async (file) => readOutline(file, allowed), load }))
      .documents;
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    printError(error.message, 2);
    return "unreadable";
  }
}

// Nothing is lost: whoever sent a signal sees that it ended the program.
async function endBy(interruption: Interruption): Promise<number> {
  if (interruption === "terminal-lost") return printError("the terminal is gone", 1);
  process.kill(process.pid, interruption);
  // Ink listens too, and sends the signal on.
  await setTimeout(longestEnd);
  return 1;
}

const longestEnd = 5000;

function toSettings(
  options: ScreenOptions,
  { config, profile, target }: Extract<OpenedProfile, { ok: true }>,
): Settings {
  const { env } = process;
  const ascii = options.ascii || config.ascii;
  const screenReader =
    options.screenReader ||
    config.screenReader ||
    isSet(env["ACCESSIBLE"]) ||
    isSet(env["INK_SCREEN_READER"]);
  return {
    baseUrl: target.kind === "live" ? target.baseUrl : defaultBaseUrl,
    profile: safeText(profile.name),
    profiles: config.profiles.map(({ name, source }) => ({
      name: safeText(name),
      source: safeText(describeSource(source)),
    })),
    keys: config.keys,
    views: config.views,
    commands: config.commands,
    theme: config.theme === "auto" ? (backgroundOf(env["COLORFGBG"]) ?? "dark") : config.theme,
    asksBackground: config.theme === "auto" && hasColours(env),
    mouse: config.mouse,
    links: hasLinks(env),
    screenReader,
    ascii,
    asksWidths: !ascii && !screenReader && env["TERM"] !== "dumb",
    secretMaskAfter: config.secretMaskAfter,
    refreshAfter: config.refreshAfter,
    history: config.history,
    restoreLocation: config.restoreLocation,
    restoreTokens: config.restoreTokens,
    readOnly: options.readOnly,
  };
}

// Without colours there is nothing to choose; the console of Linux would print the question.
function hasColours(env: NodeJS.ProcessEnv): boolean {
  return !env["NO_COLOR"] && env["TERM"] !== "dumb" && env["TERM"] !== "linux";
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && !["", "0", "false"].includes(value);
}
