import type { Operation } from "@cftokens/openapi";

/** Where the example requests go, and whose accounts and zones they name. */
export interface ExampleTarget {
  /** With the path below which the API lives, without a slash at the end. */
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly pathValues: Readonly<Record<string, string>>;
}

/**
 * A documented request body by the name of its example; operations without a body have one request,
 * `plain`.
 */
export interface ExampleRequest {
  readonly example: string;
  readonly request: Request;
}

/**
 * The requests that a document shows for an operation, sent to a target with its own identifiers.
 */
export function exampleRequests(operation: Operation, target: ExampleTarget): readonly ExampleRequest[] {
  const bodies = Object.entries(operation.requestBody?.content["application/json"]?.examples ?? {});
  if (operation.requestBody === undefined)
    return [{ example: "plain", request: toRequest(operation, target) }];
  return bodies.map(([example, body]) => ({
    example,
    request: toRequest(operation, target, JSON.stringify(body)),
  }));
}

/** A request for an operation with a body of one's own, or none. */
export function toRequest(operation: Operation, target: ExampleTarget, body?: string): Request {
  const path = operation.path.replaceAll(
    /\{(\w+)\}/gu,
    (_whole, name: string) => target.pathValues[name] ?? name,
  );
  return new Request(`${target.baseUrl}${path}`, {
    method: operation.method,
    headers: { ...target.headers, ...(body !== undefined && { "content-type": "application/json" }) },
    ...(body !== undefined && { body }),
  });
}
