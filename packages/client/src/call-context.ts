import type { Fetch } from "@cftokens/openapi";
import type { Refusal } from "./refusal.ts";
import type { Clock } from "./clock.ts";
import type { Hooks } from "./hooks.ts";
import type { AnswerReading } from "./answer-readers.ts";
import type { RequestWriter } from "./request-writer.ts";
import type { RetryOptions } from "./retry.ts";
import type { Transport } from "./transport.ts";

/** What all calls of one client share. */
export interface CallContext extends AnswerReading {
  readonly baseUrl: string;
  readonly fetch: Fetch;
  readonly transport: Transport;
  /** Absent where openapi-fetch writes all requests as their documents say. */
  readonly writer: RequestWriter | undefined;
  /** Credentials, to be kept out of errors and hooks. */
  readonly secrets: readonly string[];
  /** Set when nothing may be sent to this target at all. */
  readonly refusal: Refusal | undefined;
  readonly retry: Required<RetryOptions>;
  /** How long one attempt may take, in milliseconds; undefined for the default. */
  readonly timeoutMs: number | undefined;
  /** How many bytes the body of an answer may have. */
  readonly mostBodyBytes: number;
  readonly hooks: Hooks | undefined;
  readonly clock: Clock;
  /** From 0 up to 1. */
  readonly random: () => number;
}
