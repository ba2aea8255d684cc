import type { CallInput } from "./call-input.ts";
import type { FailedAttempt } from "./failed-attempt.ts";
import type { FailureFacts } from "./failure-facts.ts";
import type { CallDescription } from "./operation-description.ts";
import type { Redact } from "./redact-known.ts";

/** How the calls of a client are told to people: in errors and to hooks, without secrets. */
export interface Explainer {
  /** Takes some texts that are secrets, and what looks like one, out of a text. */
  readonly createRedact: (secrets: readonly string[]) => Redact;
  /** An address without user info, fragment and the values of secret parameters. */
  readonly readableUrl: (url: string, redact: Redact) => string;
  /** The secrets among the values of a call. */
  readonly secretsIn: (operation: CallDescription, input: CallInput) => readonly string[];
  /** What errors show of bodies and causes; absent where they show neither. */
  readonly showBodies?: (failed: FailedAttempt, cleaning: Cleaning) => ShownBodies;
  /** The message of an error; absent where it is the short one of `CloudflareError`. */
  readonly messageOf?: (facts: FailureFacts) => string;
}

/** What takes the secrets of a call out of a text; `clean` cuts it, too. */
export interface Cleaning {
  readonly redact: Redact;
  readonly clean: Redact;
}

/** What an error shows of bodies and causes. */
export interface ShownBodies {
  /** With its secrets. */
  readonly detail: string | undefined;
  readonly body?: string | undefined;
  readonly cause?: Error | undefined;
}
