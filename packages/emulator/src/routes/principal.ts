import type { StoredApiToken } from "../store/api-token-store.ts";

/** The caller: a user or an account, and its token unless it came with e-mail and key. */
export interface Principal {
  readonly kind: "user" | "account";
  readonly id: string;
  readonly token?: StoredApiToken;
}
