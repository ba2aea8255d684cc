/**
 * Whether a URL keeps a path as it is, so that a request for it is about the resource that it ends
 * with: "/tokens/.." would be about another (RFC 3986, 5.2.4).
 */
export function isResourcePath(path: string): boolean {
  return /^\/[^]*[^/]$/u.test(path) && URL.parse(`https://host${path}`)?.pathname === path;
}
