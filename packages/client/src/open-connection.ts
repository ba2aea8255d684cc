import type { Fetch } from "@cftokens/openapi";
import type { AnySuccess, Failure } from "./answer.ts";
import type { AnswerReading } from "./answer-readers.ts";
import type { CallContext } from "./call-context.ts";
import type { CallInput } from "./call-input.ts";
import { callOperation } from "./call-operation.ts";
import { type Clock, systemClock } from "./clock.ts";
import type { CallDescription } from "./operation-description.ts";
import type { Refusal } from "./refusal.ts";
import type { RequestWriter } from "./request-writer.ts";
import type { RetryOptions } from "./retry.ts";

/** What the connections to all APIs take. */
export interface ConnectionSettings {
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
  /** Default: the clock of this machine. */
  readonly clock?: Clock;
  /** Spreads the waits between attempts: numbers from 0 up to 1. Default: `Math.random`. */
  readonly random?: () => number;
}

/** Where the calls of a connection go, and with what. */
export interface ConnectionTarget extends AnswerReading {
  readonly baseUrl: string;
  /** Set when nothing may be sent there at all. */
  readonly refusal: Refusal | undefined;
  /** Credentials, to be kept out of errors and hooks. */
  readonly secrets: readonly string[];
  /** Sent with every request. */
  readonly headers: Readonly<Record<string, string>>;
  readonly writer: RequestWriter;
}

/** How carefully the calls of a connection are read, told and watched. */
export type CallCare = Pick<CallContext, "bodies" | "explainer" | "observer">;

/**
 * What the calls of an operation need that most operations do without, by the base URL of the
 * connection.
 */
export type OperationNeeds = (baseUrl: string) => Partial<Pick<CallContext, "readers" | "writer">>;

/**
 * An API with credentials: the first argument of the functions of its operations. Credentials
 * cannot be read from it.
 */
export interface Connection {
  /** Calls an operation of the API. Its own function does so with types. */
  readonly call: (
    operation: CallDescription,
    input?: CallInput,
    needs?: OperationNeeds,
  ) => Promise<AnySuccess | Failure>;
}

/** Opens a connection. Nothing is sent before the first call. */
export function openConnection(
  target: ConnectionTarget & CallCare,
  settings: ConnectionSettings,
): Connection {
  const context: CallContext = {
    ...settings,
    ...target,
    fetch: settings.fetch ?? ((request) => fetch(request)),
    clock: settings.clock ?? systemClock,
    random: settings.random ?? Math.random,
  };
  return {
    call: (operation, input = {}, needs) =>
      callOperation(
        operation,
        input,
        needs === undefined ? context : { ...context, ...needs(context.baseUrl) },
      ),
  };
}
