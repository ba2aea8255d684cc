import type { StoredApiToken } from "../store/api-token-store.ts";

/** Who calls: a user or an account, and the token that said so; e-mail and key come without one. */
export interface Principal {
  readonly kind: "user" | "account";
  readonly id: string;
  readonly token?: StoredApiToken;
}
