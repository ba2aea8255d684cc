import { isJsonObject } from "@cftokens/openapi/json";
import { basePath } from "../operations/emulated-operation.ts";
import type { Fault } from "./fault.ts";

/** A JSON body as faults take it apart. */
export type AnswerBody = Record<string, unknown>;

/**
 * Which requests a fault touches: method and path below the base path, as in `GET
 * /user/tokens/{id}`; `{id}` is any one segment.
 */
export type Route = string;

/**
 * A fault that changes the right answers to some requests; `change` may give a new body, or a whole
 * answer.
 */
export function changeAnswer(
  route: Route,
  change: (body: AnswerBody, context: { readonly request: Request; readonly response: Response }) => unknown,
): Fault {
  const isTouched = matcher(route);
  return (fetch) => async (request) => {
    const response = await fetch(request.clone());
    if (!isTouched(request) || !response.ok) return response;
    const changed = change(readBody(await response.clone().json()), { request, response });
    return changed instanceof Response ? changed : withJson(response, changed);
  };
}

/** Whether a request is for a route. */
export function matcher(route: Route): (request: Request) => boolean {
  const [method = "", template = ""] = route.split(" ");
  const segments = template.split("/");
  return (request) => {
    const given = new URL(request.url).pathname.slice(basePath.length).split("/");
    const fits = segments.every((segment, index) => segment === given[index] || isAny(segment, given[index]));
    return request.method === method && given.length === segments.length && fits;
  };
}

// `verify` and `permission_groups` stand where identifiers stand, and are none.
function isAny(segment: string, given: string | undefined): boolean {
  return segment === "{id}" && given !== undefined && given !== "verify" && given !== "permission_groups";
}

/** The same answer with another body, and another status if one is given. */
export function withJson(response: Response, body: unknown, status = response.status): Response {
  return new Response(JSON.stringify(body), { status, headers: response.headers });
}

/** A JSON object, to be changed freely; an empty one where there is another value. */
export function readBody(value: unknown): AnswerBody {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** The entries of a list in a body. */
export function entriesOf({ result }: AnswerBody): readonly AnswerBody[] {
  return Array.isArray(result) ? result.map(readBody) : [];
}

/** A request with another JSON body; the body of the given one is used up. */
export async function changeRequest(
  request: Request,
  change: (body: AnswerBody) => AnswerBody,
): Promise<Request> {
  const text = await request.text();
  const { method, url, headers } = request;
  try {
    const body: unknown = JSON.parse(text);
    return new Request(url, {
      method,
      headers,
      body: isJsonObject(body) ? JSON.stringify(change(readBody(body))) : text,
    });
  } catch {
    return new Request(url, { method, headers, ...(text !== "" && { body: text }) });
  }
}
