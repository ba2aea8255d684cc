/** One entry of an error's `error_chain`. */
export interface ChainedError {
  readonly code: number;
  readonly message: string;
}

/** One entry of `errors` in a refusal. */
export interface ApiError {
  readonly code: number;
  readonly message: string;
  /** The page of the operation that was refused; it lists the accepted permissions. */
  readonly documentation_url?: string;
  readonly error_chain?: readonly ChainedError[];
}

/** One entry of `messages` in an answer. */
export interface ApiMessage {
  readonly code: number;
  readonly message: string;
  readonly type: null;
}

/** `result_info` of a page in a list. */
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
  /** The result as JSON, where it is known already. */
  readonly resultText?: string;
  readonly messages?: readonly ApiMessage[];
  /** `null` is sent as null; undefined leaves the member out. */
  readonly resultInfo?: PageInfo | null;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ApiFailure {
  readonly ok: false;
  readonly status: number;
  readonly errors: readonly ApiError[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a handler answers, without the envelope, which `to-plain-answer.ts` adds. */
export type ApiAnswer<Result> = ApiSuccess<Result> | ApiFailure;

/**
 * Adds the page of the operation to a refusal for want of a permission (E21 in spec/decisions.md).
 */
export function withDocumentation(failure: ApiFailure, operationId: string | undefined): ApiFailure {
  if (operationId === undefined) return failure;
  const documentation_url = `https://developers.cloudflare.com/api/operations/${operationId}`;
  return { ...failure, errors: failure.errors.map((error) => ({ ...error, documentation_url })) };
}

/** Makes a refusal with one error. */
export function refuse(status: number, code: number, message: string): ApiFailure {
  return { ok: false, status, errors: [{ code, message }] };
}
