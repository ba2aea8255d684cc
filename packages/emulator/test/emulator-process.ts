import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { bundleProgram } from "@cftokens/workspace/bundle-program";

const main = await bundleProgram(resolve(import.meta.dirname, ".."));

/** `pnpm emulator` as a process of its own. */
export interface EmulatorProcess {
  readonly baseUrl: string;
  readonly apiToken: string;
  /**
   * Registers a build token; returns whether the emulator answered with success, and the status.
   */
  readonly createBuildToken: (
    name: string,
  ) => Promise<{ readonly status: number; readonly success: boolean; readonly message: string }>;
  readonly buildTokenNames: () => Promise<ReadonlySet<string>>;
  /** Lists something as the user, or as the account with its own token. */
  readonly list: (path: string, as: "user" | "account") => Promise<{ status: number; names: string[] }>;
  readonly kill: () => Promise<void>;
  /** Ends it as a user does. */
  readonly stop: () => Promise<void>;
}

/** Starts an emulator on a file; `limit` is the largest file that it may write, in kilobytes. */
export async function startEmulator(database: string, limit?: number): Promise<EmulatorProcess> {
  const command = [process.execPath, main, "--port", "0", "--db", database, "--json"];
  const [program = "", ...args] =
    limit === undefined
      ? command
      : ["bash", "-c", `trap '' XFSZ; ulimit -f ${limit}; exec "$0" "$@"`, ...command];
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  const { baseUrl, apiToken, accountToken, accountId } = JSON.parse(line) as Record<
    "baseUrl" | "apiToken" | "accountToken" | "accountId",
    string
  >;
  const endBy = async (signal: "SIGKILL" | "SIGTERM"): Promise<void> => {
    const exited = once(child, "exit");
    child.kill(signal);
    await exited;
  };
  const url = `${baseUrl}/accounts/${accountId}/builds/tokens`;
  const headers = { authorization: `Bearer ${apiToken}`, "content-type": "application/json" };
  return {
    baseUrl,
    apiToken,
    async createBuildToken(name) {
      const body = JSON.stringify({
        build_token_name: name,
        build_token_secret: "made-up",
        cloudflare_token_id: "x".repeat(500),
      });
      const response = await fetch(url, { method: "POST", headers, body });
      const { success, errors } = (await response.json()) as {
        success: boolean;
        errors: { message: string }[];
      };
      return { status: response.status, success, message: errors[0]?.message ?? "" };
    },
    async buildTokenNames() {
      const names = new Set<string>();
      for (let page = 1; ; page += 1) {
        const response = await fetch(`${url}?per_page=200&page=${page}`, { headers });
        const { result } = (await response.json()) as { result: { build_token_name: string }[] };
        if (result.length === 0) return names;
        for (const token of result) names.add(token.build_token_name);
      }
    },
    async list(path, as) {
      const authorization = `Bearer ${as === "user" ? apiToken : accountToken}`;
      const response = await fetch(`${baseUrl}${path.replace("{account}", accountId)}`, {
        headers: { authorization },
      });
      const { result } = (await response.json()) as { result: { name: string }[] | null };
      return { status: response.status, names: (result ?? []).map(({ name }) => name) };
    },
    kill: async () => endBy("SIGKILL"),
    stop: async () => endBy("SIGTERM"),
  };
}
