import type { CallContext } from "./call-context.ts";
import type { CallInput } from "./call-input.ts";
import type { CallDescription } from "./operation-description.ts";

/** What the request of a call is made of besides the call itself. */
export interface RequestParts extends Pick<CallContext, "baseUrl" | "headers" | "writer"> {
  readonly signal: AbortSignal | undefined;
}

/**
 * Builds the request of a call. Throws for an input that cannot be written, such as a circular
 * body. Redirects are not followed: another host would get the credentials.
 */
export function buildRequest(
  operation: CallDescription,
  input: CallInput,
  { baseUrl, headers, writer, signal }: RequestParts,
): Request {
  const written = writer.write(operation, input);
  return new Request((written.baseUrl ?? baseUrl) + written.path, {
    method: operation.method,
    headers: { ...headers, ...written.headers },
    redirect: "manual",
    // Most calls have neither, and a member costs time even when it is undefined.
    ...(written.body !== undefined && { body: written.body }),
    ...(signal !== undefined && { signal }),
  });
}
