import { checkCredentials, checkTarget } from "./check-request.ts";
import { type ClientSettings, connectClient } from "./connect-client.ts";
import { type Credentials, credentialHeaders, credentialTexts } from "./credentials.ts";
import { answerReaders, type Client, defaultBaseUrl, operations, writerFor } from "./generated/index.ts";
import { readFailure } from "./read-answer.ts";
import { toBaseUrl } from "./to-base-url.ts";

export interface ClientOptions extends ClientSettings {
  readonly credentials: Credentials;
  /** Where the API is, up to and including its version. Default: `defaultBaseUrl`. */
  readonly baseUrl?: string;
}

/**
 * Creates the client: one typed function for each operation of the documents. Failures are values
 * (`answer.ok` is false). Credentials are sent over https or to this machine only.
 */
export function createClient({ credentials, baseUrl: given, ...settings }: ClientOptions): Client {
  const baseUrl = toBaseUrl(given ?? defaultBaseUrl);
  const refusal = checkTarget(baseUrl, true) ?? checkCredentials(credentials);
  const connection = {
    baseUrl,
    refusal,
    secrets: credentialTexts(credentials),
    headers: refusal === undefined ? credentialHeaders(credentials) : {},
    writer: writerFor(baseUrl),
    readFailure,
    readers: answerReaders,
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- generated types and operation table come from the same documents, name by name
  return connectClient(operations, connection, settings) as unknown as Client;
}
