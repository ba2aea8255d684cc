import type { FailureKind } from "./failure-facts.ts";
import type { CallDescription } from "./operation-description.ts";

/**
 * Notified of what the client does, for logs. Events hold no credentials: no headers, no bodies,
 * and a URL without secrets. An error that a hook throws is ignored: a created token must not be
 * lost to a broken log.
 */
export interface Hooks {
  /** Before an attempt is sent. */
  readonly onRequest?: (event: RequestEvent) => void;
  /** After an attempt, with or without an answer. */
  readonly onResponse?: (event: ResponseEvent) => void;
  /** Before the wait for the next attempt. */
  readonly onRetry?: (event: RetryEvent) => void;
}

export interface RequestEvent {
  /** The name of the client function. */
  readonly operation: string;
  readonly method: CallDescription["method"];
  readonly url: string;
  /** 1 for the first. */
  readonly attempt: number;
}

export interface ResponseEvent extends RequestEvent {
  /** Undefined when there was no answer. */
  readonly status: number | undefined;
  /** Undefined when the call succeeded. */
  readonly failure: FailureKind | undefined;
  readonly durationMs: number;
}

export interface RetryEvent extends RequestEvent {
  readonly status: number | undefined;
  readonly failure: FailureKind;
  /** How long the client waits now, in milliseconds. */
  readonly delayMs: number;
}
