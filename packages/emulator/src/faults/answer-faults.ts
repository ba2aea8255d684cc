import { changeAnswer, entriesOf, matcher, readBody, withJson } from "./change-answer.ts";
import type { Fault } from "./fault.ts";

/**
 * Faults whose answers are wrong in themselves, each named after the contract check that should
 * find it.
 */
export const answerFaults = {
  "status-documented": fromTheSecondTime("GET /user", (response) => withStatus(response, 202)),
  "content-type": changeAnswer("GET /memberships", (body, { response }) => {
    const headers = new Headers(response.headers);
    headers.set("content-type", "text/plain");
    return new Response(JSON.stringify(body), { status: response.status, headers });
  }),
  headers: changeAnswer("GET /zones", (body, { response }) => {
    const headers = new Headers(response.headers);
    headers.delete("cf-ray");
    return new Response(JSON.stringify(body), { status: response.status, headers });
  }),
  schema: changeAnswer("GET /user", (body) => withMembers(body, { first_name: 7 })),
  "enum-drift": changeAnswer("GET /memberships", (body) => ({
    ...body,
    result: entriesOf(body).map((entry) => ({ ...entry, status: "suspended" })),
  })),
  "null-drift": changeAnswer("GET /user", (body) => withMembers(body, { email: null })),
  envelope: changeAnswer("GET /user", (body) => ({
    ...body,
    errors: [{ code: 1000, message: "Not quite" }],
  })),
  "undocumented-field": changeAnswer("GET /user", (body) => withMembers(body, { colour: "orange" })),
  "write-only-leak": changeAnswer("GET /accounts/{id}/builds/tokens", (body) => ({
    ...body,
    result: entriesOf(body).map((entry) => ({ ...entry, build_token_secret: "what was sent once" })),
  })),
  pagination: changeAnswer("GET /accounts", (body) => {
    const info = readBody(body["result_info"]);
    return { ...body, result_info: { ...info, count: Number(info["count"]) + 1 } };
  }),
  "time-order": changeAnswer("GET /user", (body) =>
    withMembers(body, { modified_on: "2000-01-01T00:00:00Z" }),
  ),
  /** Every second answer is different. */
  "reads-agree": (fetch) => {
    let times = 0;
    const fault = changeAnswer("GET /user", (body) => {
      times += 1;
      return withMembers(body, { first_name: times % 2 === 0 ? "Even" : "Odd" });
    });
    return fault(fetch);
  },
  /** What is not found is answered with a less specific status. */
  "response-coverage": (fetch) => async (request) => {
    const response = await fetch(request.clone());
    const isTouched = matcher("DELETE /accounts/{id}/builds/tokens/{id}")(request) && response.status === 404;
    return isTouched ? withStatus(response, 400) : response;
  },
} as const satisfies Readonly<Record<string, Fault>>;

function withMembers(body: Readonly<Record<string, unknown>>, members: object) {
  return { ...body, result: { ...readBody(body["result"]), ...members } };
}

async function withStatus(response: Response, status: number): Promise<Response> {
  return withJson(response, await response.json(), status);
}

function fromTheSecondTime(route: string, change: (response: Response) => Promise<Response>): Fault {
  const isTouched = matcher(route);
  return (fetch) => {
    let times = 0;
    return async (request) => {
      const response = await fetch(request.clone());
      if (!isTouched(request) || !response.ok) return response;
      times += 1;
      return times > 1 ? await change(response) : response;
    };
  };
}
