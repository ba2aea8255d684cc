import { defaultBaseUrl } from "@cftokens/client";
import { type Call, isCloudflare, toOperationCall } from "@cftokens/explorer";
import { toOperationCurl, toOperationTypescript } from "@cftokens/workbench/equivalents";
import type { CallEnvironment } from "./call-environment.ts";

/** Prints a call in another form. */
export async function printCall(
  form: string,
  call: Call,
  { output, openApi }: Pick<CallEnvironment, "output" | "openApi">,
): Promise<void> {
  const ownUrl = isCloudflare(call.opened) ? (await openApi()).baseUrl : defaultBaseUrl;
  const written = toOperationCall(call, ownUrl);
  output.print(form === "curl" ? toOperationCurl(written) : toOperationTypescript(written));
}
