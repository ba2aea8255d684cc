import { existsSync, readFileSync } from "node:fs";
import { configFile, loadConfig } from "@cftokens/workbench/config";
import {
  connect,
  describeSource,
  type OpenedProfile,
  openProfile,
  thisSystem,
  useProxy,
} from "@cftokens/workbench/connection";
import { createIsReadable } from "@cftokens/workbench/inventory";
import { doctor } from "../commands/doctor.ts";
import type { Output } from "../environment.ts";
import type { ExitCode } from "../exit-codes.ts";
import { type Arguments, valueOf } from "../read-arguments.ts";
import { type Check, fine, problem } from "./check.ts";
import { checkMachine } from "./check-machine.ts";
import { checkNetwork } from "./check-network.ts";
import { checkTarget } from "./check-target.ts";

/** Runs `cftokens doctor` on this system. Gives back the exit code. */
export async function openDoctor(args: Arguments, output: Output): Promise<ExitCode> {
  return doctor(args, listChecks(args), output);
}

async function* listChecks(args: Arguments): AsyncGenerator<Check> {
  const { env } = process;
  const { isTTY, columns, rows } = process.stdout;
  yield* checkMachine({
    env,
    nodeVersion: process.versions.node,
    terminal: isTTY ? { columns, rows, colourDepth: process.stdout.getColorDepth() } : undefined,
  });
  yield checkConfig();
  const request = { profile: valueOf(args, "profile"), emulator: args.flags.has("emulator") };
  const opened = await openProfile(request, thisSystem());
  yield checkProfile(opened);
  yield* checkNetwork({
    env,
    nodeFlags: process.execArgv,
    proxyProblem: await useProxy(env),
    readFile: readText,
  });
  if (opened.ok) yield* await checkOpened(opened);
}

function checkConfig(): Check {
  const { env, home } = thisSystem();
  const file = configFile(env, home);
  if (!existsSync(file)) return fine("config", `none; everything is as it comes (${file})`);
  const read = loadConfig(file);
  return read.ok
    ? fine("config", file)
    : problem(
        "config",
        `${file}: ${read.problems.join("; ")}`,
        "correct the file; cftokens config-schema describes it",
      );
}

function checkProfile(opened: OpenedProfile): Check {
  if (!opened.ok)
    return problem(
      "profile",
      opened.reasons.join("; "),
      "choose another with --profile, or correct this one",
    );
  const { profile, target } = opened;
  const place = target.kind === "live" ? target.baseUrl : target.database;
  return fine("profile", `${profile.name}: ${describeSource(profile.source)}; ${place}`);
}

async function checkOpened({ target }: Extract<OpenedProfile, { ok: true }>): Promise<readonly Check[]> {
  const connected = await connect(target);
  if (!connected.ok)
    return [
      problem(
        "reachability",
        connected.reason,
        "move the file away, or name another folder in XDG_DATA_HOME",
      ),
    ];
  const { connection } = connected;
  const { client, api, places, onRequest } = connection;
  try {
    return await checkTarget({
      client,
      isReadable: createIsReadable(),
      known: places,
      credentials: api.credentials,
      host: target.kind === "live" ? target.host : undefined,
      onRequest,
      now: () => new Date(),
      signal: AbortSignal.timeout(longestWait),
    });
  } finally {
    connection.close();
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

// Milliseconds.
const longestWait = 20_000;
