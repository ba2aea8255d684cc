import { isLoopbackUrl } from "@cftokens/client";
import { refuse, type ApiFailure } from "../answers/api-answer.ts";

/**
 * Returns the refusal of a request over HTTP that was not meant for this machine, or that a page of
 * another site has made, or undefined. A name of the internet may be made to point at this machine
 * (DNS rebinding), and then its pages reach what listens here: `Host` tells. `Origin` tells of
 * pages that call another host than their own.
 */
export function refuseForeign({ url, headers }: Pick<Request, "url" | "headers">): ApiFailure | undefined {
  const host = headers.get("host") ?? "";
  if (!isLoopbackUrl(`http://${host}`) || !isLoopbackUrl(url)) {
    return refuse(
      421,
      1001,
      `The emulator answers only to hosts of this machine, not to ${JSON.stringify(host)}. Use the base URL that it printed`,
    );
  }
  const origin = headers.get("origin");
  if (origin === null || isLoopbackUrl(origin)) return undefined;
  return refuse(403, 1001, `The emulator refuses calls of pages from elsewhere (${JSON.stringify(origin)})`);
}
