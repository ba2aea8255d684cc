import { createClient, type Fetch } from "@cftokens/client";
import { createEmulator, type EmulatorOptions } from "@cftokens/emulator";
import type { Environment } from "../src/cli/environment.ts";
import { createLineOutput } from "../src/cli/line-output.ts";
import { runCommand, type TokenCommand } from "../src/cli/run-command.ts";
import { parseCommandLine } from "../src/cli/command-line.ts";
import { createIsReadable } from "@cftokens/workbench/inventory";
import type { OpenedSecretFile } from "@cftokens/workbench/secrets";
import { safeText } from "@cftokens/workbench/text";

/**
 * A shell for the commands: an emulated world, files in memory, and everything that was printed.
 */
export interface TestShell {
  /** Runs `cftokens` with these words. */
  readonly run: (...words: readonly string[]) => Promise<CommandEnd>;
  /** Method and path of every call so far that was not a GET. */
  readonly changes: () => readonly string[];
  /** The files that were written. */
  readonly files: Map<string, string>;
}

/** What came of a command. */
export interface CommandEnd {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

// The time in these tests.
const commandTime = new Date("2026-06-01T12:00:00Z");

/** Opens a shell on an emulated world of its own. */
export function openShell(
  options: EmulatorOptions = {},
  {
    input = {},
    watch = (fetch) => fetch,
  }: { input?: Readonly<Record<string, string>>; watch?: (fetch: Fetch) => Fetch } = {},
): TestShell {
  const emulator = createEmulator({ now: () => commandTime, ...options });
  const changes: string[] = [];
  const files = new Map<string, string>();
  const fetch = watch(async (request) => {
    if (request.method !== "GET") changes.push(`${request.method} ${new URL(request.url).pathname}`);
    return emulator.fetch(request);
  });
  const { apiToken } = emulator.credentials;
  return {
    files,
    changes: () => changes,
    async run(...words) {
      const out: string[] = [];
      const err: string[] = [];
      const environment: Environment = {
        client: createClient({ credentials: { apiToken }, fetch, retry: { attempts: 1 } }),
        isReadable: createIsReadable(),
        known: [],
        now: () => commandTime,
        output: {
          ...createLineOutput(
            (line) => void out.push(line),
            (line) => void err.push(line),
          ),
          noteDone: () => undefined,
          whyNoSecret: () => undefined,
          async deliver(line) {
            out.push(line);
            return { ok: true, news: safeText("written") };
          },
        },
        readFile: async (file) => input[file] ?? Promise.reject(new Error("not there")),
        readFolder: async (folder, ending) => {
          const names = Object.keys(input).filter((name) => name.startsWith(`${folder}/`));
          const texts = names.filter((name) => name.endsWith(ending)).map((name) => input[name] ?? "");
          return names.length > 0 ? texts : undefined;
        },
        writeFile: async (file, text) => void files.set(file, text),
        openSecretFile: async (file) => openFile(files, file),
        whileChanging: async (change) => change(new AbortController().signal),
      };
      const commandLine = parseCommandLine(words);
      if (commandLine.kind === "wrong") return { exitCode: 2, out: "", err: commandLine.reason };
      if (commandLine.kind !== "command") throw new Error(`no command: ${words.join(" ")}`);
      const exitCode = await runCommand(commandLine.name as TokenCommand, commandLine.args, environment);
      return { exitCode, out: out.join("\n"), err: err.join("\n") };
    },
  };
}

async function openFile(files: Map<string, string>, file: string): Promise<OpenedSecretFile> {
  if (files.has(file)) return { ok: false, reason: safeText(`${file} already exists; name another file`) };
  return {
    ok: true,
    file: {
      async write(secret) {
        files.set(file, secret);
        return { ok: true, news: safeText("written") };
      },
      discard: async () => undefined,
    },
  };
}
