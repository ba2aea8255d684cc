import { isLoopback } from "@cftokens/client";
import { usageError } from "../command-error.ts";

/**
 * Reads a base URL, such as `https://api.cloudflare.com/client/v4`. Throws a CommandError for one
 * that is not a web address, that has credentials or a query, or that would send credentials over
 * plain http.
 */
export function parseBaseUrl(text: string): URL {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/u.test(url.protocol)) {
    throw usageError("--target takes a base URL such as https://api.cloudflare.com/client/v4.");
  }
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") {
    throw usageError("--target takes a base URL without credentials, query and fragment.");
  }
  if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    throw usageError(
      `Credentials are never sent over plain http to ${url.host}: use https, or a server on this machine.`,
    );
  }
  return url;
}
