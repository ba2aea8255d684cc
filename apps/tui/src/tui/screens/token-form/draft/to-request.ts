import type { CreateRequest } from "@cftokens/workbench/changes";
import type { Place } from "@cftokens/workbench/inventory";
import type { TokenForm } from "../state.ts";
import { serviceChanges, tokenChanges } from "./token-changes.ts";
import type { Draft } from "./draft.ts";
import { placeOf } from "./draft-place.ts";
import type { DraftRequest } from "./draft-request.ts";
import { toTokenBody } from "./to-token-body.ts";

/** What the form asks for; undefined when there is no account or zone to create it in. */
export function toRequest(
  { purpose, draft, initial }: Pick<TokenForm, "purpose" | "draft" | "initial">,
  places: readonly Place[],
): DraftRequest | undefined {
  if (purpose.kind === "create") return toCreateRequest(draft, places);
  const { target } = purpose;
  switch (target.type) {
    case "api":
      return {
        type: "patch",
        ref: target.ref,
        base: target.base,
        patch: tokenChanges(initial, draft, target.base),
      };
    case "service":
      return {
        type: "patch-service",
        ref: target.ref,
        base: target.base,
        body: serviceChanges(initial, draft),
      };
  }
}

function toCreateRequest(draft: Draft, places: readonly Place[]): CreateRequest | undefined {
  const name = draft.texts.name.text.trim();
  const duration = draft.texts.duration.text.trim();
  const place = placeOf(draft, places);
  switch (draft.kind) {
    case "user":
      return { type: "create", kind: "user", body: toTokenBody(draft) };
    case "account":
      return place && { type: "create", kind: "account", place, body: toTokenBody(draft) };
    case "access":
      return (
        place && {
          type: "create",
          kind: "access",
          place,
          body: { name, ...(duration !== "" && { duration }) },
        }
      );
    case "builds":
      return (
        place && {
          type: "create",
          kind: "builds",
          place,
          body: {
            build_token_name: name,
            build_token_secret: draft.texts.buildSecret.text.trim(),
            cloudflare_token_id: draft.texts.cloudflareTokenId.text.trim(),
          },
        }
      );
  }
}
