/**
 * Whether a host is this machine, so that nothing sent to it travels: `localhost`, 127.0.0.0/8 and
 * ::1. Names below `localhost` are not: RFC 6761 (6.3) has them be so, and not every resolver does.
 * The host is one that `URL` gives, which spells each in one way.
 */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/u.test(host);
}

/** Whether the host of a URL is this machine; false for a text that is no URL. */
export function isLoopbackUrl(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && isLoopback(parsed.hostname);
}
