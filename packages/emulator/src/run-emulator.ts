import { parseArgs } from "node:util";
import { escapeUnprintable } from "@cftokens/openapi/json";
import { createEmulator, type Emulator, type EmulatorOptions } from "./create-emulator.ts";
import { describeListenError } from "./describe-listen-error.ts";
import { emulatorOptions } from "./emulator-options.ts";
import { faults, isFaultName } from "./faults/faults.ts";
import { serve, type Server } from "./serve.ts";
import { inMemory } from "./store/open-database.ts";
import { EmulatorDatabaseError } from "./store/emulator-database-error.ts";
import { emptyWorld } from "./world/empty-world.ts";
import { readWorld } from "./world/read-world.ts";
import { seededWorld } from "./world/seeded-world.ts";
import type { WorldDescription } from "./world/world-description.ts";
import { WorldError } from "./world/world-error.ts";

/**
 * The command that serves the emulator until it is stopped; `program` is what the user calls it.
 * Gives the exit code: 0 stopped, 1 cannot start, 2 wrong arguments.
 */
export async function runEmulator(args: readonly string[], program: string): Promise<0 | 1 | 2> {
  const options = readOptions(args);
  if (typeof options === "string") return complain([...options.split("\n"), usage(program)], 2);
  let emulator: Emulator | undefined;
  try {
    emulator = createEmulator(options.emulator);
    const server = await serve(emulator, options.port);
    const lost = await print(announce(server, emulator, options.json));
    if (lost === undefined) await stopSignal();
    await server.close();
    return lost === undefined ? 0 : complain([lost], 1);
  } catch (error) {
    if (error instanceof EmulatorDatabaseError || error instanceof WorldError)
      return complain([error.message], 1);
    const refusal = describeListenError(options.port, error);
    if (refusal !== undefined) return complain([refusal], 1);
    throw error;
  } finally {
    emulator?.close();
  }
}

function usage(program: string): string {
  const words = emulatorOptions.map(({ option, isRepeatable }) => `[${option}]${isRepeatable ? "…" : ""}`);
  return `Usage: ${program} ${words.join(" ")}`;
}

interface Options {
  readonly port: number;
  readonly json: boolean;
  readonly emulator: EmulatorOptions;
}

function readOptions(args: readonly string[]): Options | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: "string", default: "8787" },
        db: { type: "string", default: inMemory },
        world: { type: "string", default: "seeded" },
        "fixed-credentials": { type: "boolean", default: false },
        "rate-limit": { type: "string" },
        latency: { type: "string", default: "0" },
        fault: { type: "string", multiple: true, default: [] },
        json: { type: "boolean", default: false },
      },
    });
    const unknown = values.fault.find((name) => !isFaultName(name));
    if (unknown !== undefined)
      return `There is no fault ${JSON.stringify(unknown)}. There are: ${Object.keys(faults).join(", ")}.`;
    const rateLimit = values["rate-limit"];
    return {
      port: wholeNumber("--port", values.port, 65_535),
      json: values.json,
      emulator: {
        database: values.db,
        world: chooseWorld(values.world),
        freshCredentials: !values["fixed-credentials"],
        latency: wholeNumber("--latency", values.latency, 60_000),
        faults: values.fault.filter(isFaultName),
        ...(rateLimit !== undefined && {
          rateLimit: { limit: wholeNumber("--rate-limit", rateLimit, 1_000_000) },
        }),
      },
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function wholeNumber(option: string, text: string, most: number): number {
  if (/^\d+$/u.test(text) && Number(text) <= most) return Number(text);
  throw new Error(`${option} takes a whole number up to ${most}, not ${JSON.stringify(text)}.`);
}

function chooseWorld(name: string): WorldDescription {
  if (name === "seeded") return seededWorld;
  return name === "empty" ? emptyWorld : readWorld(name);
}

function announce({ baseUrl }: Server, { credentials }: Emulator, json: boolean): string {
  if (json) return `${escapeUnprintable(JSON.stringify({ baseUrl, ...credentials }))}\n`;
  return `The emulator answers at ${baseUrl} (this machine only; Ctrl+C stops it).

Made-up credentials of its world:
  export CLOUDFLARE_API_BASE_URL=${baseUrl} CLOUDFLARE_BASE_URL=${baseUrl}
  export CLOUDFLARE_API_TOKEN=${credentials.apiToken}
  export ACCOUNT_ID=${credentials.accountId} ZONE_ID=${credentials.zoneId}
  export CLOUDFLARE_ACCOUNT_ID=$ACCOUNT_ID CLOUDFLARE_ZONE_ID=$ZONE_ID

  account token  ${credentials.accountToken}
  e-mail         ${escapeUnprintable(credentials.email)}
  Global API key ${credentials.apiKey}

Try:
  curl -H "Authorization: Bearer $CLOUDFLARE_API_TOKEN" ${baseUrl}/user/tokens
`;
}

// Why the credentials could not be printed, so that nobody could use the emulator. A reader that
// goes away later is no fault.
async function print(text: string): Promise<string | undefined> {
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  const told = (error: Error) =>
    resolve(
      `Standard output cannot be written (${error.message}), and without its credentials the emulator is of no use. Let it be read, or name a file with room.`,
    );
  process.stdout.on("error", told);
  process.stdout.write(text, (error) => {
    if (error) told(error);
    else resolve(undefined);
  });
  return await promise;
}

async function stopSignal(): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}

// A text may quote the file of a world, or an argument.
function complain<Code extends number>(lines: readonly string[], exitCode: Code): Code {
  process.stderr.write(lines.map((line) => `${escapeUnprintable(line)}\n`).join(""));
  return exitCode;
}
