import { cloudflareApi } from "@cftokens/client/apis";
import { apiOf } from "./find-operations.ts";
import type { OpenedOperation } from "./state.ts";

/**
 * Why an operation is not sent from the screen; undefined when it is: what only reads, needs
 * nothing but its path, and is Cloudflare's, because nobody else may get Cloudflare's credentials.
 */
export function whyNotSent({
  operation: { method, parameters, requestBody },
  document,
  file,
}: Pick<OpenedOperation, "operation" | "document" | "file">): string | undefined {
  if (file !== undefined) return "It is only looked at here: cftokens call --document sends it";
  if (apiOf(document) !== cloudflareApi)
    return "It is of another API, whose credentials are not here: y copies it";
  if (method !== "GET") return `${method} may change something, so it is not sent from here: y copies it`;
  if (requestBody?.required === true) return "It needs a body, which is not asked for here: y copies it";
  const missing = parameters.find(({ in: place, required }) => place !== "path" && required === true);
  return missing && `It needs “${missing.name}”, which is not asked for here: y copies it`;
}
