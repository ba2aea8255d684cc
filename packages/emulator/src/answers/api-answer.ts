/** One cause behind an error. */
export interface ChainedError {
  readonly code: number;
  readonly message: string;
}

/** One entry of `errors` in a refusal. */
export interface ApiError {
  readonly code: number;
  readonly message: string;
  readonly error_chain?: readonly ChainedError[];
}

/** One entry of `messages` in an answer. */
export interface ApiMessage {
  readonly code: number;
  readonly message: string;
  readonly type: null;
}

/** Where a page stands in its list. */
export interface PageInfo {
  readonly count: number;
  readonly page: number;
  readonly per_page: number;
  readonly total_count: number;
  readonly total_pages: number;
}

export interface ApiSuccess<Result> {
  readonly ok: true;
  readonly status: 200 | 201;
  readonly result: Result;
  readonly messages?: readonly ApiMessage[];
  /** `null` is sent as null; left out, the member is absent. */
  readonly resultInfo?: PageInfo | null;
}

export interface ApiFailure {
  readonly ok: false;
  readonly status: number;
  readonly errors: readonly ApiError[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a handler decides; the envelope is put around it in one place (`to-response.ts`). */
export type ApiAnswer<Result> = ApiSuccess<Result> | ApiFailure;

/** A refusal with one error. */
export function refuse(status: number, code: number, message: string): ApiFailure {
  return { ok: false, status, errors: [{ code, message }] };
}
