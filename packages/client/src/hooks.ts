import type { FailureKind } from "./failure-facts.ts";
import type { OperationDescription } from "./operation-description.ts";

/**
 * Told what the client does, for logs. Nothing that it is given holds a credential: no headers, no bodies, and an
 * address without secrets. What a hook throws changes nothing: a created token must not be lost to a broken log.
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
  readonly method: OperationDescription["method"];
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

/** Calls a hook; its failure stays its own. */
export function tell<Event>(hook: ((event: Event) => void) | undefined, event: Event): void {
  try {
    hook?.(event);
  } catch {
    // See `Hooks`: the call goes on.
  }
}
