import type { Token } from "@cftokens/client";
import type { ApiTokenContent } from "./api-token-store.ts";

/** The status that an answer shows: `expired` follows from the time, the others were set. */
export function tokenStatus(token: ApiTokenContent, now: Date): Token["status"] {
  const expired = token.expires_on !== undefined && Date.parse(token.expires_on) <= now.getTime();
  return token.status === "active" && expired ? "expired" : token.status;
}
