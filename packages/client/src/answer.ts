import type { CloudflareError } from "./cloudflare-error.ts";

/** The outcome of a call: a success, discriminated by `status`, or a failure with its error. */
export type Answer<Documented extends AnySuccess> = Documented | Failure;

/** The call did not succeed; nothing was thrown. */
export interface Failure {
  readonly ok: false;
  readonly error: CloudflareError;
}

/** The call succeeded. `messages` and `resultInfo` come from the envelope, where there is one. */
export interface Success<Status extends number, Result, ResultInfo, Message> {
  readonly ok: true;
  readonly status: Status;
  readonly result: Result;
  /** Paging of a list; undefined when the answer has none. */
  readonly resultInfo: ResultInfo;
  readonly messages: readonly Message[];
  readonly headers: Headers;
}

export type AnySuccess = Success<number, unknown, unknown, unknown>;

/** A documented success in Cloudflare's envelope: `result` is taken out of it. */
export type Enveloped<Body, Status extends number = 200> = Body extends object
  ? Success<
      Status,
      // Read from the body rather than inferred: of `allOf`, each part would be a candidate.
      Body extends { result?: unknown } ? Exclude<Body["result"], undefined> : unknown,
      Body extends { result_info?: infer ResultInfo } ? NonNullable<ResultInfo> | undefined : undefined,
      Body extends { messages?: readonly (infer Message)[] | null } ? Message : unknown
    >
  : never;

/** A documented success without an envelope: `result` is the whole body. */
export type Plain<Body, Status extends number = 200> = Success<Status, Body, undefined, never>;
