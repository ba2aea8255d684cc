import { apis } from "@cftokens/client/apis";
import { documents } from "@cftokens/client/documents";
import { defaultBaseUrl, type Fetch } from "@cftokens/client";
import { createEmulator } from "@cftokens/emulator";
import { type CallHistory, catalogOfDocuments, catalogOfFiles } from "@cftokens/explorer";
import type { OpenApiDocument } from "@cftokens/openapi";
import type { CallEnvironment } from "../src/cli/call/call-environment.ts";
import { parseCommandLine } from "../src/cli/command-line.ts";
import { CommandError, usageError } from "../src/cli/command-error.ts";
import { call } from "../src/cli/commands/call.ts";
import { createLineOutput } from "../src/cli/line-output.ts";
import type { CommandEnd } from "./open-shell.ts";

/** What the world of a call is like; an emulated one, without a terminal, where nothing is said. */
export interface CallShellOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
  /** What is answered to the question of a call that changes something. */
  readonly answer?: boolean;
  /** What answers calls of other documents than Cloudflare's. */
  readonly fetch?: Fetch;
  readonly openHistory?: () => CallHistory;
}

/** Opens a shell for `cftokens call` on an emulated world of its own. */
export function openCallShell(options: CallShellOptions = {}): {
  readonly run: (...words: readonly string[]) => Promise<CommandEnd>;
  readonly requests: readonly string[];
  /** What was written. */
  readonly files: ReadonlyMap<string, string>;
} {
  const { env = {}, input = {}, isTerminal = false, answer, fetch = refuse } = options;
  const emulator = createEmulator();
  const requests: string[] = [];
  const files = new Map<string, string>();
  const watched =
    (send: Fetch): Fetch =>
    async (request) => {
      requests.push(`${request.method} ${request.url}`);
      return send(request);
    };
  const own: Readonly<Record<string, OpenApiDocument>> = documents;
  return {
    requests,
    files,
    async run(...words) {
      const out: string[] = [];
      const err: string[] = [];
      const environment: CallEnvironment = {
        env,
        output: {
          ...createLineOutput(
            (line) => void out.push(`${line}\n`),
            (line) => void err.push(line),
          ),
          noteDone: () => undefined,
        },
        stdout: { isTerminal, write: (bytes) => void out.push(new TextDecoder().decode(bytes)) },
        openCatalog: async (named) =>
          named.length > 0
            ? catalogOfFiles(named)
            : catalogOfDocuments(
                Object.entries(own).map(([name, document]) => ({ name, api: apis[0]?.name ?? "", document })),
              ),
        openApi: async () => ({
          baseUrl: defaultBaseUrl,
          credentials: { apiToken: emulator.credentials.apiToken },
          fetch: watched(emulator.fetch),
        }),
        fetch: watched(fetch),
        async readBytes(file) {
          const text = input[file];
          if (text === undefined) throw usageError(`cannot read ${JSON.stringify(file)}`);
          return new Uint8Array(new TextEncoder().encode(text));
        },
        ask:
          answer === undefined
            ? undefined
            : async (question) => {
                err.push(question);
                return answer;
              },
        appendLine: (file, line) => void files.set(file, `${files.get(file) ?? ""}${line}`),
        openHistory: () => options.openHistory?.(),
        now: () => Date.parse("2026-06-01T12:00:00Z"),
        clock: () => 0,
        whileSending: async (send) => send(new AbortController().signal),
      };
      const commandLine = parseCommandLine(["call", ...words]);
      if (commandLine.kind !== "command") return { exitCode: 2, out: "", err: JSON.stringify(commandLine) };
      try {
        const exitCode = await call(commandLine.args, environment);
        return { exitCode, out: out.join(""), err: err.join("\n") };
      } catch (error) {
        if (!(error instanceof CommandError)) throw error;
        for (const line of error.lines) environment.output.remark(line);
        return { exitCode: error.exitCode, out: out.join(""), err: err.join("\n") };
      }
    },
  };
}

async function refuse(): Promise<never> {
  throw new TypeError("there is no network");
}
