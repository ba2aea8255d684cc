import type { ServiceTokenWithSecret } from "@cftokens/client";
import type { NewSecret } from "./new-secret.ts";
import { safeText } from "../text/safe-text.ts";
import { createSecret } from "./secret.ts";

/** The value of an API token, wrapped. */
export function apiTokenSecret(value: string): NewSecret {
  const what = "The value of the API token, sent as “Authorization: Bearer …”";
  return { what, companions: [], secret: createSecret(value) };
}

/** The secret of a service token, wrapped, with the client id that goes with it. */
export function serviceTokenSecret({
  client_id,
  client_secret,
}: Pick<ServiceTokenWithSecret, "client_id" | "client_secret">): NewSecret {
  return {
    what: "The client secret, sent as CF-Access-Client-Secret",
    companions: [{ label: "CF-Access-Client-Id", value: safeText(client_id) }],
    secret: createSecret(client_secret),
  };
}
