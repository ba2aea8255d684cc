import type { Fetch } from "@cftokens/client";
import { redactHeaders, redactText, redactUrl, redactValue } from "@cftokens/credentials";
import { readJsonText } from "@cftokens/openapi/json";
import { parseBudget, type RateBudget } from "../connection/rate-budget.ts";

/** A request that was sent, and what became of it. Nothing of it holds a credential. */
export interface SentRequest {
  /** Counts the requests in the order in which they were sent. */
  readonly id: number;
  readonly at: Date;
  readonly method: string;
  readonly url: string;
  /** By their names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** A JSON body; undefined where there is none, or one that is not kept. */
  readonly body: unknown;
  /** Whether there was a body that is not kept: it is no JSON, or longer than `longestKept`. */
  readonly isBodyLeftOut: boolean;
  readonly outcome: RequestOutcome;
}

/** What became of a request. */
export type RequestOutcome =
  | { readonly kind: "waiting" }
  | {
      readonly kind: "answered";
      readonly status: number;
      /** By their names in lower case. */
      readonly headers: Readonly<Record<string, string>>;
      /** Until the status came, and with `bytes` until the body ended. */
      readonly milliseconds: number;
      /** The length of the body, decoded, as far as it was read; undefined until it ended. */
      readonly bytes: number | undefined;
      readonly budget: RateBudget | undefined;
    }
  | { readonly kind: "unanswered"; readonly milliseconds: number; readonly reason: string };

/** The bytes of a request's body that are kept. */
export const longestKept = 16 * 1024;

/** What watching requests needs of the world. */
export interface RequestWatch {
  /** Hears of each request as it is sent, as its status comes, and as its body ends. */
  readonly tell: (request: SentRequest) => void;
  /** The number of the next request. */
  readonly number: () => number;
  readonly now: () => Date;
  /** Milliseconds from any moment on, such as `performance.now`. */
  readonly clock: () => number;
}

/** The same `Fetch`; `tell` hears of whatever goes through it. */
export function watchRequests(fetch: Fetch, { tell, number, now, clock }: RequestWatch): Fetch {
  return async (request) => {
    const id = number();
    const start = clock();
    const sent: SentRequest = {
      id,
      at: now(),
      method: request.method,
      url: redactUrl(request.url),
      headers: redactHeaders(Object.fromEntries(request.headers)),
      ...(await keptBody(request)),
      outcome: { kind: "waiting" },
    };
    tell(sent);
    let response: Response;
    try {
      response = await fetch(request);
    } catch (error) {
      const reason = redactText(reasonOf(error));
      tell({ ...sent, outcome: { kind: "unanswered", milliseconds: clock() - start, reason } });
      throw error;
    }
    const answered = {
      kind: "answered",
      status: response.status,
      headers: redactHeaders(Object.fromEntries(response.headers)),
      budget: parseBudget(response.headers),
    } as const;
    const told = (bytes: number | undefined): void =>
      tell({ ...sent, outcome: { ...answered, milliseconds: clock() - start, bytes } });
    told(response.body === null ? 0 : undefined);
    return response.body === null ? response : withBody(response, counted(response.body, told));
  };
}

async function keptBody(request: Request): Promise<Pick<SentRequest, "body" | "isBodyLeftOut">> {
  if (request.body === null) return { body: undefined, isBodyLeftOut: false };
  if (!/[/+]json\b/iu.test(request.headers.get("content-type") ?? ""))
    return { body: undefined, isBodyLeftOut: true };
  const text = await request.clone().text();
  const read = text.length > longestKept ? undefined : readJsonText(text);
  return read?.ok === true
    ? { body: redactValue(read.value), isBodyLeftOut: false }
    : { body: undefined, isBodyLeftOut: true };
}

function withBody(response: Response, body: ReadableStream<Uint8Array>): Response {
  const { status, statusText, headers } = response;
  return new Response(body, { status, statusText, headers });
}

// The same bytes; `ended` hears how many there were, also where nobody wanted the rest.
function counted(
  body: ReadableStream<Uint8Array>,
  ended: (bytes: number) => void,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let bytes = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (!done) {
            bytes += value.byteLength;
            controller.enqueue(value);
            return;
          }
        } catch (error) {
          ended(bytes);
          throw error;
        }
        ended(bytes);
        controller.close();
      },
      async cancel(reason) {
        ended(bytes);
        await reader.cancel(reason);
      },
    },
    // Nothing is read ahead of whoever reads.
    { highWaterMark: 0 },
  );
}

// The cause says more than "fetch failed".
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  return "code" in cause && typeof cause.code === "string" ? cause.code : cause.message;
}
