import type { ServiceToken, Token } from "@cftokens/client";
import { applyPatch, type CreateRequest, type TokenChange } from "@cftokens/workbench/changes";
import { type Safe } from "@cftokens/workbench/text";

/** What the form asks for: a new token, or a change of one that exists. */
export type DraftRequest = CreateRequest | EditRequest<"patch"> | EditRequest<"patch-service">;

/** A change of a token as the user saw it. */
export type EditRequest<Type extends "patch" | "patch-service"> = Extract<TokenChange, { type: Type }> & {
  readonly base: Type extends "patch" ? Safe<Token> : Safe<ServiceToken>;
};

/**
 * What an API token will be once the request is carried out; undefined for tokens without policies.
 */
export function apiTokenAfter(
  request: DraftRequest,
): ReturnType<typeof applyPatch> | Extract<CreateRequest, { kind: "user" }>["body"] | undefined {
  switch (request.type) {
    case "create":
      return request.kind === "user" || request.kind === "account" ? request.body : undefined;
    case "patch":
      return applyPatch(request.base, request.patch);
    case "patch-service":
      return undefined;
  }
}
