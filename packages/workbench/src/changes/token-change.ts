import type { Client, Token } from "@cftokens/client";
import type { Safe } from "../text/safe-value.ts";
import type { NewSecret } from "./new-secret.ts";
import type { FailedChange } from "./failed-change.ts";
import { type ApiTokenRef, pathOfToken, type ServiceTokenRef, type TokenRef } from "./token-ref.ts";

/** What is to be done to a token that exists. */
export type TokenChange =
  /** Changes what the patch names and sends everything else back as it is; `seen` is the `modified_on` that the user saw. */
  | {
      readonly type: "patch";
      readonly ref: ApiTokenRef;
      readonly patch: TokenPatch;
      readonly seen: string;
    }
  | { readonly type: "patch-service"; readonly ref: ServiceTokenRef; readonly body: ServiceTokenUpdate }
  /** Gives a service token a new secret; the old one works until `end`, or ends at once. */
  | { readonly type: "rotate"; readonly ref: ServiceTokenRef; readonly end: string | undefined }
  /** Moves the end of a service token a year on from now. */
  | { readonly type: "refresh"; readonly ref: ServiceTokenRef }
  /** Gives an API token a new value; the old one ends at once. */
  | { readonly type: "roll"; readonly ref: ApiTokenRef }
  | { readonly type: "delete"; readonly ref: TokenRef };

/** What is to be different in an API token. Null takes a member away. */
export interface TokenPatch {
  readonly name?: string;
  readonly status?: "active" | "disabled";
  readonly not_before?: string | null;
  readonly expires_on?: string | null;
  readonly condition?: TokenUpdate["condition"] | null;
  readonly policies?: readonly PolicyPatch[];
}

/** A policy that stays as it is, by its id, or one that is sent anew. */
export type PolicyPatch = { readonly keep: string } | { readonly send: TokenUpdate["policies"][number] };

/** The body of an update of an API token: full replacement. */
export type TokenUpdate = Parameters<Client["userApiTokensUpdateToken"]>[0]["body"];

/** The body of an update of a service token: only what it names is changed. */
export type ServiceTokenUpdate = Parameters<Client["accessServiceTokensUpdateAServiceToken"]>[0]["body"];

/** What came of a change. */
export type ChangeOutcome =
  | { readonly kind: "done" }
  | { readonly kind: "secret"; readonly secret: NewSecret }
  /** Somebody else changed the token since the user saw it; nothing was sent. */
  | { readonly kind: "conflict"; readonly current: Safe<Token> }
  | FailedChange;

/** The call that a change makes, such as "DELETE /user/tokens/…". */
export function callOf(change: TokenChange): string {
  const path = pathOfToken(change.ref);
  switch (change.type) {
    case "patch":
    case "patch-service":
      return `PUT ${path}`;
    case "rotate":
      return change.ref.place.kind === "account" ? `POST ${path}/rotate` : `PUT ${path}`;
    case "refresh":
      return `POST ${path}/refresh`;
    case "roll":
      return `PUT ${path}/value`;
    case "delete":
      return `DELETE ${path}`;
  }
}
