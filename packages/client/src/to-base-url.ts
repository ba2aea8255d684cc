/**
 * The base URL that a text means: without blanks around it, and without slashes at its end. A text
 * that is no address stays as it is.
 */
export function toBaseUrl(text: string): string {
  const href = URL.parse(text)?.href ?? text;
  let end = href.length;
  while (href[end - 1] === "/") end -= 1;
  return href.slice(0, end);
}
