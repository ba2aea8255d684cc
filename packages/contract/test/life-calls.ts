import { checkHistory, type HistoryFinding } from "../src/check-history.ts";
import { createContract } from "../src/create-contract.ts";
import { type Exchange, toBody } from "../src/exchange.ts";
import { lifeDocument } from "./life-document.ts";

const contract = createContract([lifeDocument]);

interface Answer {
  readonly status?: number;
  readonly sent?: unknown;
  readonly token?: string;
  readonly result?: unknown;
  readonly info?: unknown;
  readonly messages?: unknown;
}

/** `METHOD /path` and what was sent and answered; a status of 400 and more is a refusal. */
export function call(
  request: string,
  { status = 200, sent, token, result, info, messages }: Answer = {},
): Exchange {
  const [method = "", path = ""] = request.split(" ");
  const answer =
    status < 300 ? { success: true, result, result_info: info, messages } : { success: false, errors: [{}] };
  return {
    request: {
      method,
      url: `https://api.example.com${path}`,
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
      body: toBody(sent === undefined ? "" : JSON.stringify(sent)),
    },
    response: {
      status,
      headers: { "content-type": "application/json" },
      body: toBody(JSON.stringify(answer)),
    },
  };
}

/** The same exchange, answered without an envelope; undefined is an empty body. */
export function bare(exchange: Exchange, result: unknown): Exchange {
  const body = toBody(result === undefined ? "" : JSON.stringify(result));
  return { ...exchange, response: { ...exchange.response, body } };
}

/** What is found in exchanges with the API of lifeDocument. */
export function findIn(exchanges: readonly Exchange[]): readonly HistoryFinding[] {
  return checkHistory(exchanges, contract);
}

/** As findIn, each finding as a line: check, operation, pointer and message. */
export function judge(exchanges: readonly Exchange[]): readonly string[] {
  return findIn(exchanges).map(
    ({ finding: { check, operation, pointer, message } }) => `${check} ${operation} ${pointer} ${message}`,
  );
}

export const first = "cfut_first-secret";
export const second = "cfut_second-secret";
export const a = { id: "a", name: "n", status: "active", modified_on: "2026-01-01T00:00:00Z" };
export const created = call("POST /user/tokens", { sent: { name: "n" }, result: { ...a, value: first } });
export const read = call("GET /user/tokens/a", { result: a });
export const otherSecret = "cfut_other-secret";
export const b = { id: "b", name: "o", status: "active" };
export const bCreated = call("POST /user/tokens", {
  sent: { name: "o" },
  result: { ...b, value: otherSecret },
});
export const list = call("GET /user/tokens", { result: [a] });
export const removed = call("DELETE /user/tokens/a", { result: { id: "a" } });
export const gone = call("GET /user/tokens/a", { status: 404 });
export const renamed = call("PUT /user/tokens/a", { sent: { name: "m" }, result: { ...a, name: "m" } });
export const rolled = call("PUT /user/tokens/a/value", { sent: {}, result: second });
export const verified = (token: string, id = "a") =>
  call("GET /user/tokens/verify", { token, result: { id, status: "active" } });
export const refused = (token: string) => call("GET /user/tokens/verify", { token, status: 401 });
export const page = (number: number, ids: readonly string[], info: object = {}) =>
  call(`GET /user/tokens?page=${number}&per_page=2`, {
    result: ids.map((id) => ({ id })),
    info: { count: ids.length, page: number, per_page: 2, total_count: 3, total_pages: 2, ...info },
  });
