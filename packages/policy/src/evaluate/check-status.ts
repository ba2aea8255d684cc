import type { PassedReason, RefusedReason } from "./decision.ts";
import type { EvaluatedToken } from "./evaluated-token.ts";

/** Refuses a token whose status is not `active`. */
export function checkStatus(token: EvaluatedToken): PassedReason | RefusedReason {
  const { status } = token;
  switch (status) {
    case "active":
      return { outcome: "passed", rule: "status", sentence: "The token is active." };
    case "disabled":
      return {
        outcome: "refused",
        code: "token-disabled",
        status,
        sentence: "Refused: the token is disabled.",
      };
    case "revoked (exposed)":
      return {
        outcome: "refused",
        code: "token-revoked",
        status,
        sentence: "Refused: the token was found in public and has been revoked.",
      };
    case "expired":
      return {
        outcome: "refused",
        code: "token-expired",
        expiresOn: token.expires_on ?? undefined,
        sentence: "Refused: the token has expired.",
      };
  }
}
