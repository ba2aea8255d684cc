import type { Attempt } from "./call-context.ts";

/**
 * Builds the request of a call. Throws for an input that cannot be written, such as a circular
 * body. Redirects are not followed: another host would get the credentials.
 */
export function buildRequest(
  { operation, input, context }: Pick<Attempt, "operation" | "input" | "context">,
  signal: AbortSignal | undefined,
): Request {
  const { baseUrl, headers, writer } = context;
  const written = writer.write(operation, input);
  const init: RequestInit = {
    method: operation.method,
    headers: { ...headers, ...written.headers },
    redirect: "manual",
  };
  // Most calls have neither, and a member costs time even when it is undefined.
  if (written.body !== undefined) init.body = written.body;
  if (signal !== undefined) init.signal = signal;
  return new Request((written.baseUrl ?? baseUrl) + written.path, init);
}
