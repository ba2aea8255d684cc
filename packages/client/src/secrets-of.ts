import { listSecrets } from "@cftokens/credentials";
import type { CallContext } from "./call-context.ts";
import type { CallInput } from "./call-input.ts";

/** The secret texts of a call: credentials, secrets in its body and headers, and its cookies. */
export function secretsOf(
  { body, header, cookie }: CallInput,
  { secrets }: Pick<CallContext, "secrets">,
): readonly string[] {
  const cookies = Object.values(cookie ?? {}).filter((value) => typeof value === "string");
  return [...secrets, ...listSecrets(body), ...listSecrets(header), ...cookies];
}
