import { defaultBaseUrl } from "@cftokens/client";
import { redactValue } from "@cftokens/credentials";
import { bodyOf, describeCall, isCloudflare, withoutFiles } from "@cftokens/explorer";
import { listSensitiveNames } from "@cftokens/openapi/schema";
import { bytesMark, toOperationCurl, toOperationTypescript } from "@cftokens/workbench/equivalents";
import type { CallEnvironment } from "./call-environment.ts";
import type { ReadCall } from "./read-call.ts";

/**
 * Prints a call in another form. Credentials are variables of the environment there, and what the
 * document marks as one in the body is taken out.
 */
export async function printCall(
  form: string,
  { opened, values, mediaType, server }: ReadCall,
  { output, openApi }: Pick<CallEnvironment, "output" | "openApi">,
): Promise<void> {
  const { api, operation } = describeCall(opened, mediaType);
  const { path, query, header, cookie, body } = values;
  const schema = bodyOf(opened, mediaType)?.schema ?? true;
  const sensitive = listSensitiveNames(opened.document, schema);
  const value = body?.kind === "bytes" ? readBytes(body.bytes) : withoutFiles(body?.value, bytesMark);
  const ownUrl = isCloudflare(opened) ? (await openApi()).baseUrl : defaultBaseUrl;
  const call = {
    api: server === undefined ? api : { ...api, servers: [{ url: server }] },
    operation,
    input: { path, query, header, cookie, body: redactValue(value, [], sensitive), isWhole: true },
    baseUrl: server ?? ownUrl,
  };
  output.print(form === "curl" ? toOperationCurl(call) : toOperationTypescript(call));
}

// JSON as a value, and everything else as a text.
function readBytes(bytes: Uint8Array): unknown {
  const text = new TextDecoder().decode(bytes);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
