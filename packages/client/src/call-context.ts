import type { AnySuccess } from "./answer.ts";
import type { CallInput } from "./call-input.ts";
import type { FailedAttempt } from "./failed-attempt.ts";
import type { CallDescription } from "./operation-description.ts";
import type { Fetch } from "@cftokens/openapi";
import type { BodyRules } from "./body-rules.ts";
import type { Refusal } from "./refusal.ts";
import type { Clock } from "./clock.ts";
import type { Explainer } from "./explainer.ts";
import type { AnswerReading } from "./answer-readers.ts";
import type { RequestWriter } from "./request-writer.ts";
import type { RetryOptions } from "./retry.ts";

/** What all calls of one client share. */
export interface CallContext extends AnswerReading {
  readonly baseUrl: string;
  readonly fetch: Fetch;
  /** Sent with every request. */
  readonly headers: Readonly<Record<string, string>>;
  readonly writer: RequestWriter;
  readonly explainer: Explainer;
  readonly bodies: BodyRules;
  /** Credentials, to be kept out of errors and hooks. */
  readonly secrets: readonly string[];
  /** Set when nothing may be sent to this target at all. */
  readonly refusal: Refusal | undefined;
  readonly retry?: RetryOptions;
  /** How long one attempt may take, in milliseconds; undefined for the default. */
  readonly timeoutMs?: number;
  /** Absent where nobody looks. */
  readonly observer?: Observer | undefined;
  readonly clock: Clock;
  /** From 0 up to 1. */
  readonly random: () => number;
}

/** One attempt of a call. */
export interface Attempt {
  readonly operation: CallDescription;
  readonly input: CallInput;
  readonly context: CallContext;
  /** 1 for the first. */
  readonly attempt: number;
}

/** Sees what the calls of a client do. */
export interface Observer {
  /** Sees an attempt that goes to an address, which may hold secrets. */
  readonly attempt: (
    attempt: Attempt,
    sentUrl: string,
    send: () => Promise<AnySuccess | FailedAttempt>,
  ) => Promise<AnySuccess | FailedAttempt>;
  /** Sees that an attempt failed, and how long it is until the next one. */
  readonly retry: (attempt: Attempt, outcome: FailedAttempt, delayMs: number) => void;
}
