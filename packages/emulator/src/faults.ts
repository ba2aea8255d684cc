/**
 * Named ways in which an answer can be wrong, for trying out what a client or a checker makes of them. Each changes an answer that was
 * right; which requests it touches is its own matter.
 */
export const faults = {
  /** The edge answers instead of the API. */
  "html-error": async () =>
    new Response("<!DOCTYPE html><title>502 Bad Gateway</title><h1>502 Bad Gateway</h1>", {
      status: 502,
      headers: { "content-type": "text/html" },
    }),
  "empty-body": async (response: Response) => withBody(response, ""),
  "broken-json": async (response: Response) => withBody(response, (await response.text()).slice(0, -2)),
  /** Status 200 and `success: false`. */
  "unsuccessful-200": async (response: Response) =>
    new Response(
      '{"success":false,"errors":[{"code":10000,"message":"Authentication error"}],"messages":[],"result":null}',
      { status: 200, headers: response.headers },
    ),
} as const satisfies Readonly<Record<string, Fault>>;

/** Takes the right answer to a request and gives the wrong one. */
export type Fault = (response: Response, request: Request) => Promise<Response>;

export type FaultName = keyof typeof faults;

export async function applyFault(name: FaultName, response: Response, request: Request): Promise<Response> {
  const fault: Fault = faults[name];
  return await fault(response, request);
}

export function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(faults, name);
}

function withBody(response: Response, body: string): Response {
  return new Response(body, { status: response.status, headers: response.headers });
}
