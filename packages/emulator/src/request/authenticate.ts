import type { ApiFailure } from "../answers/api-answer.ts";
import { apiFailures } from "../answers/api-failures.ts";
import type { HeaderReader } from "./api-request.ts";
import type { GuardedOperation } from "../operations/emulated-operation.ts";
import type { Principal } from "../routes/principal.ts";
import { hashSecret } from "../values/secret-value.ts";
import type { Store } from "../store/store.ts";

/**
 * Finds the caller by the headers alone; `authorize.ts` checks whether the token works now and may
 * do this. If a token is sent along with e-mail and key, the token counts (E10 in
 * spec/decisions.md).
 */
export function authenticate(
  headers: HeaderReader,
  store: Store,
  emulated: GuardedOperation,
): Principal | ApiFailure {
  const authorization = headers.get("authorization");
  if (authorization !== null) return byToken(authorization, store, emulated);
  // Observed: verify accepts only a token in the Authorization header.
  if (emulated.isVerify) return apiFailures.missingAuthorization();
  return byKey(headers.get("x-auth-email"), headers.get("x-auth-key"), store, emulated);
}

// The accepted shapes were observed: `cfut_` or `cfat_` with 40 characters and 8 hex digits, or any
// 40 characters.
const bearer = /^Bearer ((?:cf[ua]t_[A-Za-z0-9_-]{40}[0-9a-f]{8})|[A-Za-z0-9_-]{40})$/iu;

function byToken(
  authorization: string,
  store: Store,
  { family, operation, isVerify }: GuardedOperation,
): Principal | ApiFailure {
  const value = bearer.exec(authorization)?.[1];
  if (value === undefined) return family.malformedCredentials([apiFailures.malformedAuthorization]);
  const token = store.apiTokens.findByValue(value);
  if (isVerify && token?.owner.kind !== verifiedKind(operation.path)) return apiFailures.invalidApiToken();
  if (token === undefined) return family.uselessToken();
  const wrongKind = token.owner.kind === "account" ? family.accountToken(operation.path) : undefined;
  return wrongKind ?? { kind: token.owner.kind, id: token.owner.id, token };
}

// Each kind of token is verified at its own path (observed: the other path answers 401, code 1000).
function verifiedKind(path: string): "user" | "account" {
  return path.startsWith("/user/") ? "user" : "account";
}

const emailShape = /^[^@\s]+@[^@\s]+$/u;
const keyShape = /^([0-9a-f]{37,45}|cfk_[A-Za-z0-9_-]{40}[0-9a-f]{8})$/u;

function byKey(
  email: string | null,
  key: string | null,
  store: Store,
  { family }: GuardedOperation,
): Principal | ApiFailure {
  if (email === null && key === null) return family.missingCredentials();
  if (email === null) return apiFailures.missingEmail();
  if (key === null) return apiFailures.missingKey();
  const malformed = [
    ...(emailShape.test(email) ? [] : [apiFailures.malformedEmail]),
    ...(keyShape.test(key) ? [] : [apiFailures.malformedKey]),
  ];
  if (malformed.length > 0) return family.malformedCredentials(malformed);
  const user = store.identities.findUserByKey(email, hashSecret(key));
  return user === undefined ? apiFailures.unknownKey() : { kind: "user", id: user.id };
}
