/**
 * What an error that was thrown says. The innermost text says most: "fetch failed" is caused by
 * "connect ECONNREFUSED".
 */
export function textOfCause(cause: unknown): string | undefined {
  if (!(cause instanceof Error)) return undefined;
  return textOfCause(cause.cause) ?? (cause.message === "" ? undefined : cause.message);
}
