import { briefExplainer } from "./brief-explainer.ts";
import { checkAddress, type CheckedAddress, cloudflareTarget } from "./cloudflare-target.ts";
import type { Credentials } from "./credentials.ts";
import {
  type CallCare,
  type Connection,
  type ConnectionSettings,
  openConnection,
} from "./open-connection.ts";
import { parseJson } from "./parse-json.ts";
import { defaultMostBodyBytes } from "./read-body.ts";

/** How Cloudflare's API is connected to. */
export interface ConnectOptions extends ConnectionSettings {
  readonly credentials: Credentials;
}

/**
 * Connects to Cloudflare's API, for the functions of single operations
 * (`@cftokens/client/user-tokens`): a bundle holds those that a program imports, and no others.
 * Calls are those of `createClient`, without hooks and without bounds on the length and the depth
 * of answers. Errors have the same facts, but quote no bodies and no queries of addresses, have no
 * cause, and leave it to `adviceFor` to say what to do.
 */
export function connect(options: ConnectOptions): Connection {
  return open(options);
}

/**
 * Connects to Cloudflare's API at another address, up to and including its version. Credentials are
 * sent over https or to this machine only.
 */
export function connectTo(baseUrl: string, options: ConnectOptions): Connection {
  return open(options, checkAddress(baseUrl));
}

const briefCare: CallCare = {
  explainer: briefExplainer,
  bodies: {
    mostBytes: defaultMostBodyBytes,
    read: (response) => ({
      bytes: response.arrayBuffer().then((bytes) => new Uint8Array(bytes)),
      cancel: () => undefined,
    }),
    parse: parseJson,
  },
};

function open({ credentials, ...settings }: ConnectOptions, address?: CheckedAddress): Connection {
  return openConnection({ ...cloudflareTarget(credentials, address), ...briefCare }, settings);
}
