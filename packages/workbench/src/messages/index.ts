import { PlainHeaders } from "./plain-headers.ts";
import { createRequest, PlainRequest } from "./plain-request.ts";
import { createResponse, PlainResponse } from "./plain-response.ts";

// Takes the place of the global ones in the bundle of the program: Node loads its own, with all
// that its `fetch` needs, when somebody asks for any of them.
export { PlainHeaders as Headers };

/** As the global one. */
export function Request(input: RequestInfo | URL, init?: RequestInit): Request {
  return createRequest(input, init);
}

/** As the global one. */
export function Response(body?: BodyInit | null, init?: ResponseInit): Response {
  return createResponse(body, init);
}

/** As the global one, also for a request of these. */
export async function fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  return globalThis.fetch(input instanceof PlainRequest ? input.toGlobal() : input, init);
}

for (const [made, plain, name] of [
  [Request, PlainRequest, "Request"],
  [Response, PlainResponse, "Response"],
] as const)
  Object.defineProperty(made, Symbol.hasInstance, {
    value: (one: unknown) => one instanceof plain || one instanceof globalThis[name],
  });
