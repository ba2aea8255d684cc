import { parseArgs } from "node:util";
import { createEmulator, type Emulator } from "./create-emulator.ts";
import { serve, type Server } from "./serve.ts";
import { EmulatorDatabaseError } from "./store/emulator-database-error.ts";

const usage = "Usage: pnpm emulator [--port N] [--db FILE] [--json]";

process.exitCode = await main();

/** `pnpm emulator`: serves the emulator until it is told to stop. Exit codes: 0 stopped, 1 cannot start, 2 wrong arguments. */
async function main(): Promise<number> {
  const options = readOptions();
  if (typeof options === "string") return complain(`${options}\n${usage}`, 2);
  let emulator: Emulator | undefined;
  try {
    emulator = createEmulator({ database: options.db });
    const server = await serve(emulator, options.port);
    process.stdout.write(announce(server, emulator, options.json));
    await stopSignal();
    await server.close();
    return 0;
  } catch (error) {
    if (error instanceof EmulatorDatabaseError) return complain(error.message, 1);
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
      return complain(
        `Port ${options.port} is in use. Stop what uses it, or name another with --port (0 takes a free one).`,
        1,
      );
    }
    throw error;
  } finally {
    emulator?.close();
  }
}

interface Options {
  readonly port: number;
  readonly db: string;
  readonly json: boolean;
}

function readOptions(): Options | string {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: "string", default: "8787" },
        db: { type: "string", default: ":memory:" },
        json: { type: "boolean", default: false },
      },
    });
    const port = Number(values.port);
    return /^\d+$/.test(values.port) && port < 65_536
      ? { port, db: values.db, json: values.json }
      : `--port takes a number from 0 to 65535, not ${JSON.stringify(values.port)}.`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function announce({ baseUrl }: Server, { credentials }: Emulator, json: boolean): string {
  if (json) return `${JSON.stringify({ baseUrl, ...credentials })}\n`;
  return `The emulator answers at ${baseUrl} (this machine only; Ctrl+C stops it).

Made-up credentials of its seeded world:
  export CLOUDFLARE_API_BASE_URL=${baseUrl} CLOUDFLARE_BASE_URL=${baseUrl}
  export CLOUDFLARE_API_TOKEN=${credentials.apiToken}
  export ACCOUNT_ID=${credentials.accountId} ZONE_ID=${credentials.zoneId}

  account token  ${credentials.accountToken}
  e-mail         ${credentials.email}
  Global API key ${credentials.apiKey}

Try:
  curl -H "Authorization: Bearer $CLOUDFLARE_API_TOKEN" ${baseUrl}/user/tokens
`;
}

async function stopSignal(): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}

function complain(text: string, exitCode: number): number {
  process.stderr.write(`${text}\n`);
  return exitCode;
}
