import { isJsonObject } from "@cftokens/openapi/json";
import { basePath } from "../operations/emulated-operation.ts";
import type { Fault } from "./fault.ts";

/** A JSON object that a fault changes. */
export type AnswerBody = Record<string, unknown>;

/**
 * The requests that a fault affects: method and path below the base path, as in
 * `GET /user/tokens/{id}`, where `{id}` is any one segment.
 */
export type Route = string;

/**
 * Makes a fault that changes the answers to some requests; `change` returns a new body or a whole
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

/** Makes a test of whether a request is for a route. */
export function matcher(route: Route): (request: Request) => boolean {
  const [method = "", template = ""] = route.split(" ");
  const segments = template.split("/");
  return (request) => {
    const given = new URL(request.url).pathname.slice(basePath.length).split("/");
    const fits = segments.every((segment, index) => segment === given[index] || isAny(segment, given[index]));
    return request.method === method && given.length === segments.length && fits;
  };
}

// `verify` and `permission_groups` are not identifiers, although they stand in the place of one.
function isAny(segment: string, given: string | undefined): boolean {
  return segment === "{id}" && given !== undefined && given !== "verify" && given !== "permission_groups";
}

/** Copies an answer with another body and, if given, another status. */
export function withJson(response: Response, body: unknown, status = response.status): Response {
  return new Response(JSON.stringify(body), { status, headers: response.headers });
}

/** Copies a JSON object, so that it can be changed; any other value gives an empty object. */
export function readBody(value: unknown): AnswerBody {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** The entries of a list in a body. */
export function entriesOf({ result }: AnswerBody): readonly AnswerBody[] {
  return Array.isArray(result) ? result.map(readBody) : [];
}

/** Copies a request with another JSON body. It consumes the body of the original. */
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
