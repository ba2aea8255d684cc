/** Whether calls with a method change nothing (RFC 9110, 9.2.1, and the RFC of QUERY). */
export function changesNothing(method: string): boolean {
  return safe.has(method);
}

const safe: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS", "TRACE", "QUERY"]);
