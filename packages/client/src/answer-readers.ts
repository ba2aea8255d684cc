import type { AnySuccess } from "./answer.ts";
import type { CallInput } from "./call-input.ts";
import type { CloudflareError } from "./cloudflare-error.ts";
import type { FailedAttempt } from "./failed-attempt.ts";
import type { AnswerForm, CallDescription } from "./operation-description.ts";
import type { RawAnswer, Unreadable } from "./raw-answer.ts";

/** How the answers of an API are read. */
export interface AnswerReading {
  /** Reads an answer whose status is no success. */
  readonly readFailure: (answer: RawAnswer) => Unreadable;
  readonly readers: AnswerReaders;
}

/** What reads the forms of answers that only some APIs have, for those that have them. */
export interface AnswerReaders {
  /** A body that is text or bytes, or of which the document leaves open what it is. */
  readonly other?: (answer: RawAnswer, form: AnswerForm) => AnySuccess | Unreadable | undefined;
  /** A body that is one item after another; undefined for any other one. */
  readonly stream?: (response: Response, call: SentCall) => AnySuccess | FailedAttempt | undefined;
}

/** A call that has been sent. */
export interface SentCall {
  readonly operation: CallDescription;
  readonly input: CallInput;
  readonly request: Request;
  /** How many characters an item of a stream may have. */
  readonly mostBodyBytes: number;
  /** The error of the call, without its secrets. */
  readonly toError: (failed: FailedAttempt) => CloudflareError;
}
