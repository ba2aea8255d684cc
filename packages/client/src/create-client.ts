import type { Fetch } from "@cftokens/openapi";
import type { CallContext } from "./call-context.ts";
import { callOperation } from "./call-operation.ts";
import { checkTarget } from "./check-request.ts";
import { type Clock, systemClock } from "./clock.ts";
import { type Credentials, credentialHeaders, credentialTexts } from "./credentials.ts";
import { type Client, operations, requestWriter } from "./generated/index.ts";
import type { Hooks } from "./hooks.ts";
import type { OperationDescription } from "./operation-description.ts";
import { defaultMostBodyBytes } from "./read-text.ts";
import type { RetryOptions } from "./retry.ts";
import { toBaseUrl } from "./to-base-url.ts";
import type { CallInput } from "./call-input.ts";
import { createTransport } from "./transport.ts";

export const defaultBaseUrl = "https://api.cloudflare.com/client/v4";

export interface ClientOptions {
  readonly credentials: Credentials;
  /** Where the API is, up to and including its version. Default: `defaultBaseUrl`. */
  readonly baseUrl?: string;
  /** How requests travel. Default: the global `fetch`. */
  readonly fetch?: Fetch;
  /** How often safe calls are repeated: see `RetryOptions`. A call may have its own. */
  readonly retry?: RetryOptions;
  /**
   * How long one attempt may take, its whole answer included, in milliseconds. Default: 60000;
   * `Infinity` for no limit. A call may have its own. To limit the whole call, give it a signal:
   * `AbortSignal.timeout(60_000)`.
   */
  readonly timeoutMs?: number;
  /**
   * How many bytes the body of an answer may have, unpacked. Default: 16 MiB; `Infinity` for no
   * limit. A longer one fails as `too-large`.
   */
  readonly mostBodyBytes?: number;
  /** Notified of every attempt, for logs. */
  readonly hooks?: Hooks;
  /** Default: the clock of this machine. */
  readonly clock?: Clock;
  /** Spreads the waits between attempts: numbers from 0 up to 1. Default: `Math.random`. */
  readonly random?: () => number;
}

/**
 * Creates the client: one typed function for each operation of the documents. Failures are values
 * (`answer.ok` is false). Credentials are sent over https or to this machine only.
 */
export function createClient({ credentials, ...options }: ClientOptions): Client {
  const baseUrl = toBaseUrl(options.baseUrl ?? defaultBaseUrl);
  const refusal = checkTarget(baseUrl, credentials);
  const context: CallContext = {
    baseUrl,
    fetch: options.fetch ?? ((request) => globalThis.fetch(request)),
    refusal,
    secrets: credentialTexts(credentials),
    transport: createTransport({
      baseUrl,
      headers: refusal === undefined ? credentialHeaders(credentials) : {},
      writer: requestWriter,
    }),
    writer: requestWriter,
    retry: {
      attempts: options.retry?.attempts ?? 3,
      longestWaitMs: options.retry?.longestWaitMs ?? 60_000,
    },
    timeoutMs: options.timeoutMs,
    mostBodyBytes: options.mostBodyBytes ?? defaultMostBodyBytes,
    hooks: options.hooks,
    clock: options.clock ?? systemClock,
    random: options.random ?? Math.random,
  };
  const table: Readonly<Record<string, OperationDescription>> = operations;
  const functions = Object.values(table).map((operation) => [
    operation.name,
    (input: CallInput = {}) => callOperation(operation, input, context),
  ]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- generated types and operation table come from the same documents, name by name
  return Object.fromEntries(functions) as Client;
}
