import { checkAddress, cloudflareTarget } from "./cloudflare-target.ts";
import { type ClientSettings, connectClient } from "./connect-client.ts";
import type { Credentials } from "./credentials.ts";
import { defaultBaseUrl } from "./generated/default-base-url.ts";
import { answerReaders, type Client, operations, writerFor } from "./generated/index.ts";

export interface ClientOptions extends ClientSettings {
  readonly credentials: Credentials;
  /** Where the API is, up to and including its version. Default: `defaultBaseUrl`. */
  readonly baseUrl?: string;
}

/**
 * Creates the client: one typed function for each operation of the documents. Failures are values
 * (`answer.ok` is false). Credentials are sent over https or to this machine only.
 */
export function createClient({ credentials, baseUrl = defaultBaseUrl, ...settings }: ClientOptions): Client {
  const target = cloudflareTarget(credentials, checkAddress(baseUrl));
  const needs = { writer: writerFor(target.baseUrl), readers: answerReaders };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- generated types and operation table come from the same documents, name by name
  return connectClient(operations, { ...target, ...needs }, settings) as unknown as Client;
}
