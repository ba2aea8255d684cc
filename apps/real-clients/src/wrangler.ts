import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify, stripVTControlCharacters } from "node:util";
import { fetchPackage } from "@cftokens/workspace";

/** Runs a command of wrangler, and gives what it printed. Throws as execFile does. */
export type RunWrangler = (...words: readonly string[]) => Promise<string>;

/** Wrangler against an API, with a token, a home folder, and perhaps an account. */
export async function openWrangler({
  baseUrl,
  apiToken,
  home,
  accountId,
}: {
  readonly baseUrl: string;
  readonly apiToken: string;
  readonly home: string;
  readonly accountId?: string;
}): Promise<RunWrangler> {
  const { folder } = await fetchPackage("wrangler", "4.164.0");
  const program = join(folder, "node_modules/wrangler/bin/wrangler.js");
  return async (...words) => {
    const { stdout } = await promisify(execFile)(process.execPath, [program, ...words], {
      cwd: home,
      env: {
        PATH: process.env["PATH"],
        HOME: home,
        CLOUDFLARE_API_BASE_URL: baseUrl,
        CLOUDFLARE_API_TOKEN: apiToken,
        ...(accountId !== undefined && { CLOUDFLARE_ACCOUNT_ID: accountId }),
        WRANGLER_SEND_METRICS: "false",
        WRANGLER_LOG_PATH: join(home, "logs"),
        CI: "true",
      },
    });
    return stripVTControlCharacters(stdout);
  };
}
