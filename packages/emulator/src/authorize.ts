import type { ApiFailure } from "./api-answer.ts";
import type { EmulatedOperation } from "./emulated-operation.ts";
import type { Target } from "./find-target.ts";
import type { Principal } from "./principal.ts";
import type { Store } from "./store/store.ts";
import { tokenStatus } from "./token-status.ts";

/** What is asked: may this caller do this here and now? */
export interface AuthorizationRequest {
  readonly emulated: EmulatedOperation;
  readonly target: Target;
  readonly request: Request;
  readonly now: Date;
  readonly store: Store;
}

export function authorize(
  { token }: Principal,
  { emulated, now }: AuthorizationRequest,
): ApiFailure | undefined {
  if (token === undefined) return undefined;
  return tokenStatus(token, now) === "active" ? undefined : emulated.family.uselessToken();
}
