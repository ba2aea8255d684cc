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
  headers: Headers,
  { world, now }: { readonly world: World; readonly now: Date },
): Response {
  const clientId = headers.get("cf-access-client-id");
  const secret = headers.get("cf-access-client-secret");
  if (clientId === null || secret === null) return new Response("Sign in to continue.\n", { status: 401 });
  const found = world.store.serviceTokens.findBySecret({ clientId, secretHash: hashSecret(secret) });
  if (found === undefined || !works(found, now)) return new Response("Forbidden.\n", { status: 401 });
  const seen = { ...found.token, last_seen_at: now.toISOString() };
  world.store.note(() => world.store.serviceTokens.replace(seen));
  return new Response("Welcome.\n");
}

// Disabling stops both secrets; the previous secret works until it expires (documented).
function works({ token, which }: FoundSecret, now: Date): boolean {
  if (token.enabled === false) return false;
  if (typeof token.expires_at === "string" && isOver(token.expires_at, now)) return false;
  return which === "current" || !isOver(token.previous_client_secret_expires_at ?? now.toISOString(), now);
}
