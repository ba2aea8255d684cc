import type { Fetch } from "@cftokens/openapi";
import type { CallContext } from "./call-context.ts";
import type { CallInput } from "./call-input.ts";
import { callOperation } from "./call-operation.ts";
import type { Refusal } from "./refusal.ts";
import { type Clock, systemClock } from "./clock.ts";
import type { Hooks } from "./hooks.ts";
import type { OperationDescription } from "./operation-description.ts";
import { defaultMostBodyBytes } from "./read-body.ts";
import type { AnswerReading } from "./answer-readers.ts";
import type { RequestWriter } from "./request-writer.ts";
import type { RetryOptions } from "./retry.ts";
import { createTransport } from "./transport.ts";

/** What the clients of all APIs take. */
export interface ClientSettings {
  /** How requests travel. Default: the global `fetch`. */
  readonly fetch?: Fetch;
  /** How often safe calls are repeated: see `RetryOptions`. A call may have its own. */
  readonly retry?: RetryOptions;
  /**
   * How long one attempt may take, its whole answer included, in milliseconds. Default: 60000;
   * `Infinity` for no limit. A call may have its own. Of a stream, it is the time until it begins.
   * To limit the whole call, give it a signal: `AbortSignal.timeout(60_000)`.
   */
  readonly timeoutMs?: number;
  /**
   * How many bytes the body of an answer may have, unpacked. Default: 16 MiB; `Infinity` for no
   * limit. A longer one fails as `too-large`. Of a stream, it is the number of characters of an
   * item.
   */
  readonly mostBodyBytes?: number;
  /** Notified of every attempt, for logs. */
  readonly hooks?: Hooks;
  /** Default: the clock of this machine. */
  readonly clock?: Clock;
  /** Spreads the waits between attempts: numbers from 0 up to 1. Default: `Math.random`. */
  readonly random?: () => number;
}

/** Where the calls of a client go, and with what. */
export interface Connection extends AnswerReading {
  readonly baseUrl: string;
  /** Set when nothing may be sent there at all. */
  readonly refusal: Refusal | undefined;
  /** Credentials, to be kept out of errors and hooks. */
  readonly secrets: readonly string[];
  /** Sent with every request. */
  readonly headers: Readonly<Record<string, string>>;
  readonly writer: RequestWriter | undefined;
}

/** The function of any operation. */
export type CallFunction = (input?: CallInput) => ReturnType<typeof callOperation>;

/** A function for each operation of a table, by its name. */
export function connectClient(
  operations: Readonly<Record<string, OperationDescription>>,
  { headers, ...connection }: Connection,
  settings: ClientSettings,
): Readonly<Record<string, CallFunction>> {
  const { baseUrl, writer } = connection;
  const context: CallContext = {
    ...connection,
    fetch: settings.fetch ?? ((request) => globalThis.fetch(request)),
    transport: createTransport({ baseUrl, headers, writer }),
    retry: {
      attempts: settings.retry?.attempts ?? 3,
      longestWaitMs: settings.retry?.longestWaitMs ?? 60_000,
    },
    timeoutMs: settings.timeoutMs,
    mostBodyBytes: settings.mostBodyBytes ?? defaultMostBodyBytes,
    hooks: settings.hooks,
    clock: settings.clock ?? systemClock,
    random: settings.random ?? Math.random,
  };
  const functions = Object.values(operations).map(
    (operation) =>
      [operation.name, (input: CallInput = {}) => callOperation(operation, input, context)] as const,
  );
  return Object.fromEntries(functions);
}
