/** The caller's address: what Cloudflare's edge tells origins in `CF-Connecting-IP`, else this machine (E11 in spec/decisions.md). */
export function clientIp(headers: Headers): string {
  return headers.get("cf-connecting-ip") ?? "127.0.0.1";
}
