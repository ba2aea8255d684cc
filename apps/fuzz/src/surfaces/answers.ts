import { CloudflareError, createClient, eachItem, PagingError } from "@cftokens/client";
import fc from "fast-check";
import { changeJson, jsonChanges } from "../inputs/change-json.ts";
import { changeText, textChanges } from "../inputs/change-text.ts";
import { often } from "../inputs/often.ts";
import { canary, hostileValues } from "../inputs/hostile-values.ts";
import { createSurface, fault, held, type Surface, type Outcome } from "../surface.ts";
import { findCanary } from "./find-harm.ts";

/** What an API answers to every request. */
export interface AnswerInput {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

/**
 * Answers to the client: each must come back as a value or as a typed error that shows no
 * credential, and a list must end.
 */
export async function openAnswers(): Promise<Surface> {
  return createSurface({ inputs: answerInputs, attempt });
}

async function attempt(input: AnswerInput): Promise<Outcome> {
  let asked = 0;
  const client = createClient({
    credentials: { apiToken: canary },
    retry: { attempts: 1 },
    fetch: async () => {
      asked += 1;
      // A list may go on for as long as it gives something new; this one gives the same each time.
      if (asked > 100) throw new Error("asked for over 100 pages");
      return toResponse(input);
    },
  });
  try {
    const got = await client.userApiTokensTokenDetails({ path: { token_id: "0".repeat(32) } });
    if (!got.ok) {
      const shown = findCanary(`${got.error.message} ${got.error.stack ?? ""} ${JSON.stringify(got.error)}`);
      if (shown !== undefined) return fault(shown);
    }
    for await (const _ of eachItem(client.userApiTokensListTokens)) if (asked > 100) break;
  } catch (error) {
    if (!(error instanceof CloudflareError || error instanceof PagingError)) throw error;
    const shown = findCanary(`${error.message} ${error.stack ?? ""}`);
    return shown === undefined ? held(error.name) : fault(shown);
  }
  return asked > 100 ? fault("a list of the same items does not end") : held("a value");
}

function toResponse({ status, headers, body }: AnswerInput): Response {
  const isEmpty = status === 204 || status === 205 || status === 304;
  const response = new Response(isEmpty ? null : body, { status });
  for (const [name, value] of headers) response.headers.set(name, value);
  return response;
}

const success = {
  success: true,
  errors: [],
  messages: [],
  result: [{ id: "0".repeat(32), name: "a", status: "active", policies: [] }],
  result_info: { page: 1, per_page: 50, count: 1, total_count: 1, total_pages: 1 },
};
const refusal = {
  success: false,
  errors: [
    { code: 10000, message: `Authentication error for ${canary}`, error_chain: [{ code: 1, message: "x" }] },
  ],
  messages: [],
  result: null,
};

const answerInputs = fc
  .record({
    status: often([200, 200, 200, 403], [201, 204, 304, 400, 404, 429, 500, 503, 599]),
    type: often(
      ["application/json"],
      ["application/json; charset=utf-8", "text/html", "", "application/octet-stream"],
    ),
    retryAfter: fc.constantFrom("0", "-1", "1e9", "Wed, 21 Oct 2015 07:28:00 GMT", "x"),
    body: fc.oneof(
      {
        weight: 4,
        arbitrary: fc
          .tuple(fc.constantFrom(success, refusal), jsonChanges)
          .map(([value, changes]) => changeJson(value, changes)),
      },
      { weight: 1, arbitrary: fc.constantFrom(...hostileValues) },
    ),
    textual: textChanges,
  })
  .map(({ status, type, retryAfter, body, textual }): AnswerInput => ({
    status,
    headers: [
      ["content-type", type],
      ["retry-after", retryAfter],
    ],
    body: changeText(JSON.stringify(body) ?? "", textual),
  }));
