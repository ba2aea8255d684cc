import { plainText, type PlainAnswer } from "../answers/plain-answer.ts";
import type { HeaderReader } from "./api-request.ts";
import type { World } from "../routes/handler.ts";
import { hashSecret } from "../values/secret-value.ts";
import { isOver } from "../values/timestamp.ts";
import type { FoundSecret } from "../store/service-token-store.ts";

/**
 * Answers as an application behind Access, so that service tokens can be tried: 200 if the pair
 * works, 401 if not (strict checking, documented for organizations created since 2026-10-05).
 * Records the use as `last_seen_at`.
 */
export function answerAccess(
  headers: HeaderReader,
  { world, now }: { readonly world: World; readonly now: Date },
): PlainAnswer {
  const clientId = headers.get("cf-access-client-id");
  const secret = headers.get("cf-access-client-secret");
  if (clientId === null || secret === null) return plainText(401, "Sign in to continue.\n");
  const found = world.store.serviceTokens.findBySecret({ clientId, secretHash: hashSecret(secret) });
  if (found === undefined || !works(found, now)) return plainText(401, "Forbidden.\n");
  const seen = { ...found.token, last_seen_at: now.toISOString() };
  world.store.note(() => world.store.serviceTokens.replace(seen));
  return plainText(200, "Welcome.\n");
}

// Disabling stops both secrets; the previous secret works until it expires (documented).
function works({ token, which }: FoundSecret, now: Date): boolean {
  if (token.enabled === false) return false;
  if (typeof token.expires_at === "string" && isOver(token.expires_at, now)) return false;
  return which === "current" || !isOver(token.previous_client_secret_expires_at ?? now.toISOString(), now);
}
