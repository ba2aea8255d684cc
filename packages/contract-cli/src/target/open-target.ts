import { isLoopback } from "@cftokens/client";
import { createEmulator, serverName } from "@cftokens/emulator";
import type { Fetch } from "@cftokens/openapi";
import type { Environment } from "../environment.ts";
import { CommandError } from "../command-error.ts";
import { exitCodes } from "../exit-codes.ts";
import { type ApiSigning, type RunSigning, unsigned } from "../signing/run-signing.ts";
import { findCredentials, findPathValues } from "./find-credentials.ts";
import { livePace, pacedFetch } from "./paced-fetch.ts";
import type { Target } from "./target.ts";

// The part of the environment that opening a target uses.
type Reach = Pick<Environment, "env" | "network" | "now" | "wait">;

/** The base URL of the emulator in this process: that of `pnpm emulator`. */
export const emulatedAt = "http://127.0.0.1:8787/client/v4";

/**
 * Opens an emulator in this process, with a seeded world of its own. It answers at any address;
 * requests name that of `pnpm emulator`.
 */
export function openEmulator({ schemes, headers, secrets, shell }: RunSigning = unsigned): Target {
  const emulator = createEmulator();
  const { apiToken, accountToken, email, apiKey, accountId, zoneId } = emulator.credentials;
  return {
    name: "the emulator",
    baseUrl: emulatedAt,
    fetch: emulator.fetch,
    credentials: { apiToken, accountToken, email, apiKey, schemes },
    headers,
    pathValues: { account_id: accountId, zone_id: zoneId },
    isRemote: false,
    isLive: false,
    secrets,
    shell,
    close: emulator.close,
  };
}

/**
 * Opens a server at a base URL. On this machine, without credentials, it is taken for the emulator
 * with its made-up credentials. Anything else is live, four requests a second, unless it is on this
 * machine and says that it is the emulator: what listens here may be a proxy or a tunnel. The
 * credentials for Cloudflare in the environment are for Cloudflare's documents alone, and only
 * where no option names others. Throws a CommandError when they are missing, and when a server on
 * this machine cannot be reached.
 */
export async function openRemoteTarget(url: URL, reach: Reach, signing: ApiSigning): Promise<Target> {
  const { env, network } = reach;
  const { schemes, headers, isOfCloudflare } = signing;
  const isHere = isLoopback(url.hostname);
  const isSigned = signing.secrets.length > 0;
  const found = isSigned || !isOfCloudflare ? undefined : findCredentials(env);
  const baseUrl = url.href.replace(/(?<!\/)\/+$/u, "");
  if (found === undefined && !isSigned) {
    if (isHere) return openServedEmulator(baseUrl, { network, signing });
    if (isOfCloudflare) return rejectMissing(url);
  }
  const { apiToken, key } = found ?? {};
  const ofEnvironment = [apiToken, key?.apiKey, key?.email].filter((secret) => secret !== undefined);
  if (!ofEnvironment.every((secret) => /^[\x21-\x7e]+$/u.test(secret))) rejectUnsendable();
  const isLive = !isHere || !(await isEmulator(baseUrl, network));
  return {
    name: baseUrl,
    baseUrl,
    fetch: isLive ? withPace(network, reach) : network,
    credentials: { ...(apiToken !== undefined && { apiToken }), ...key, schemes },
    headers,
    pathValues: isOfCloudflare ? findPathValues(env) : {},
    isRemote: true,
    isLive,
    secrets: [...ofEnvironment, ...signing.secrets],
    shell: signing.shell,
    close: () => {},
  };
}

// Asks a server, without credentials, whether it says that it is the emulator.
async function isEmulator(baseUrl: string, network: Fetch): Promise<boolean> {
  const response = await network(new Request(`${baseUrl}/`));
  await response.body?.cancel();
  return response.headers.get("server") === serverName;
}

function rejectMissing({ host }: URL): never {
  const line = `${host} needs credentials: set CLOUDFLARE_API_TOKEN, or CLOUDFLARE_EMAIL and CLOUDFLARE_API_KEY.`;
  throw new CommandError(line, exitCodes.credentialsRefused);
}

// Refuses credentials that no header can hold. The error of `fetch` would repeat them.
function rejectUnsendable(): never {
  const line = "The credentials in the environment have characters that no header can hold: set them again.";
  throw new CommandError(line, exitCodes.credentialsRefused);
}

function openServedEmulator(
  baseUrl: string,
  { network, signing }: { readonly network: Fetch; readonly signing: RunSigning },
): Target {
  const emulator = openEmulator(signing);
  emulator.close();
  return { ...emulator, name: baseUrl, baseUrl, fetch: network, isRemote: true, close: () => {} };
}

function withPace(fetch: Fetch, { now, wait }: Reach): Fetch {
  return pacedFetch(fetch, { interval: livePace, now: () => now().getTime(), wait });
}
