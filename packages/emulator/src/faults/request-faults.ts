import { changeRequest, matcher } from "./change-answer.ts";
import type { Fault } from "./fault.ts";

/**
 * Requests that are answered as if they were others, each named after what a contract check should
 * call it.
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
  /** A build token may have no name. */
  "negative-data": (fetch) => async (request) => {
    if (!matcher("POST /accounts/{id}/builds/tokens")(request)) return await fetch(request);
    return await fetch(
      await changeRequest(request, (body) =>
        body["build_token_name"] === "" ? { ...body, build_token_name: "?" } : body,
      ),
    );
  },
  /** A token's name must not be as long as it may be. */
  "positive-data": (fetch) => async (request) => {
    if (!matcher("POST /user/tokens")(request)) return await fetch(request);
    return await fetch(
      await changeRequest(request, (body) => {
        const isLongest = typeof body["name"] === "string" && body["name"].length === 120;
        return isLongest ? { ...body, name: "" } : body;
      }),
    );
  },
  /** Nobody gets in. */
  "nothing-tested": (fetch) => async (request) => {
    if (!matcher("GET /user")(request)) return await fetch(request);
    return await fetch(new Request(request.url));
  },
} as const satisfies Readonly<Record<string, Fault>>;

// Lets callers in who should not be, with the credential that worked last for the same request.
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
