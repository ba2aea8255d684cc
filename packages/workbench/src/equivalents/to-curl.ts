import { type ApiCall, maskedBody, operationOf, pathOf } from "../changes/api-call.ts";
import { visibleJson } from "../text/visible-json.ts";
import { shellQuote, shellQuoteWithSecret } from "./shell-quote.ts";

/** The call as a curl command. The credential is `$CLOUDFLARE_API_TOKEN`. */
export function toCurl(call: ApiCall, baseUrl: string): string {
  const { method } = operationOf(call);
  const lines = [
    `curl ${method === "GET" ? "" : `--request ${method} `}${shellQuote(`${baseUrl}${pathOf(call)}`)}`,
    '--header "Authorization: Bearer $CLOUDFLARE_API_TOKEN"',
    ...(call.body === undefined
      ? []
      : [
          "--header 'Content-Type: application/json'",
          `--data ${shellQuoteWithSecret(visibleJson(maskedBody(call.body), 2))}`,
        ]),
  ];
  return lines.join(" \\\n  ");
}
