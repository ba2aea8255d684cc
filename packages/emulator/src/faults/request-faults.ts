import { changeRequest, matcher } from "./change-answer.ts";
import type { Fault } from "./fault.ts";

/**
 * Faults that answer a request as if it were another, each named after the contract check that
 * should find it.
 */
export const requestFaults = {
  "auth-missing": letIn(
    "GET /user",
    (headers) => !headers.has("authorization") && !headers.has("x-auth-key"),
  ),
  "auth-malformed": letIn("GET /user", (headers) => headers.get("authorization") === "Bearer x"),
  "auth-ignored": letIn("GET /user", (headers) => (headers.get("authorization") ?? "").length > 30),
  "wrong-verifier": letIn("GET /user/tokens/verify", (headers) =>
    (headers.get("authorization") ?? "").startsWith("Bearer cfat_"),
  ),
  "unsupported-method": (fetch) => async (request) => {
    if (!matcher("PATCH /memberships")(request)) return await fetch(request);
    return await fetch(new Request(request.url, { headers: request.headers }));
  },
  /** A build token without a name is accepted. */
  "negative-data": (fetch) => async (request) => {
    if (!matcher("POST /accounts/{id}/builds/tokens")(request)) return await fetch(request);
    return await fetch(
      await changeRequest(request, (body) =>
        body["build_token_name"] === "" ? { ...body, build_token_name: "?" } : body,
      ),
    );
  },
  /** A token's name of the greatest length is refused. */
  "positive-data": (fetch) => async (request) => {
    if (!matcher("POST /user/tokens")(request)) return await fetch(request);
    return await fetch(
      await changeRequest(request, (body) => {
        const isLongest = typeof body["name"] === "string" && body["name"].length === 120;
        return isLongest ? { ...body, name: "" } : body;
      }),
    );
  },
  /** Nobody is let in. */
  "nothing-tested": (fetch) => async (request) => {
    if (!matcher("GET /user")(request)) return await fetch(request);
    return await fetch(new Request(request.url));
  },
} as const satisfies Readonly<Record<string, Fault>>;

// Lets in callers that must be refused, by using the last credential that worked for the same
// request.
function letIn(route: string, isChosen: (headers: Headers) => boolean): Fault {
  const isTouched = matcher(route);
  return (fetch) => {
    let worked: string | undefined;
    return async (request) => {
      const response = await fetch(request.clone());
      if (!isTouched(request)) return response;
      if (response.ok) worked = request.headers.get("authorization") ?? worked;
      if (response.ok || worked === undefined || !isChosen(request.headers)) return response;
      return await fetch(new Request(request.url, { headers: { authorization: worked } }));
    };
  };
}
