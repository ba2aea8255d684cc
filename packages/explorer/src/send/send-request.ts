import { type Fetch } from "@cftokens/client";
import { longestBody } from "@cftokens/contract";

/** What came back, as it came. */
export interface Received {
  readonly status: number;
  readonly statusText: string;
  /** In the order of the answer; a header that was sent several times is there several times. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The body, or its beginning where it is longer than `longestBody`. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether the body ended, and `bytes` is all of it. */
  readonly isWhole: boolean;
  /** The length of the body in bytes, as far as it was read. */
  readonly size: number;
  /** Milliseconds until the status came, and until the body ended. */
  readonly times: { readonly status: number; readonly end: number };
}

/** What became of a request. */
export type Sent =
  | { readonly kind: "answered"; readonly received: Received }
  /** It was cancelled, or no answer came: what was to be changed may have been. */
  | { readonly kind: "unanswered"; readonly reason: string };

type Head = Pick<Received, "status" | "statusText" | "headers">;

/** What sending needs, and who is told of the answer while it comes. */
export interface SendOptions {
  readonly fetch: Fetch;
  readonly signal: AbortSignal;
  /** Milliseconds from any moment on, such as `performance.now`. */
  readonly clock: () => number;
  readonly onHead?: (head: Head) => void;
  /**
   * Says what takes each piece of the body. Where something does, a body of any length is read to
   * its end; otherwise no more than `longestBody`.
   */
  readonly follow?: (head: Head) => ((chunk: Uint8Array) => void) | undefined;
}

/** Sends a request once. What is expected to go wrong is a value; it throws nothing. */
export async function sendRequest(request: Request, options: SendOptions): Promise<Sent> {
  const { fetch, signal, clock, onHead, follow } = options;
  const start = clock();
  let response: Response;
  try {
    response = await fetch(new Request(request, { signal }));
  } catch (error) {
    return { kind: "unanswered", reason: reasonOf(error, signal) };
  }
  const status = clock() - start;
  const head = {
    status: response.status,
    statusText: response.statusText,
    headers: [...response.headers],
  };
  onHead?.(head);
  const body = await readBody(response, { signal, onChunk: follow?.(head) });
  return { kind: "answered", received: { ...head, ...body, times: { status, end: clock() - start } } };
}

type ReceivedBody = Pick<Received, "bytes" | "isWhole" | "size">;

// What came before the body broke off is kept.
async function readBody(
  response: Response,
  {
    onChunk,
    signal,
  }: { readonly onChunk: ((chunk: Uint8Array) => void) | undefined; readonly signal: AbortSignal },
): Promise<ReceivedBody> {
  const kept: Uint8Array[] = [];
  let size = 0;
  let isWhole = true;
  const reader = response.body?.getReader();
  const stop = () => void reader?.cancel().catch(() => undefined);
  signal.addEventListener("abort", stop, { once: true });
  try {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true };
      if (done || value === undefined) break;
      const isKept = size + value.byteLength <= longestBody;
      size += value.byteLength;
      if (isKept) kept.push(value);
      else isWhole = false;
      onChunk?.(value);
      if (!isWhole && onChunk === undefined) {
        stop();
        break;
      }
    }
  } catch {
    isWhole = false;
  }
  signal.removeEventListener("abort", stop);
  return { bytes: new Uint8Array(Buffer.concat(kept)), isWhole: isWhole && !signal.aborted, size };
}

// The cause says more than "fetch failed"; neither holds what was sent.
function reasonOf(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return "it was cancelled";
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  return "code" in cause && typeof cause.code === "string" ? cause.code : cause.message;
}
