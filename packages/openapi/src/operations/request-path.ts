/**
 * The part of a documented path that requests have. A fragment (`/token#refresh`) tells operations
 * apart for readers alone, and is never sent (RFC 9110, section 7.1).
 */
export function requestPath(path: string): string {
  const [sent = path] = path.split("#", 1);
  return sent;
}
