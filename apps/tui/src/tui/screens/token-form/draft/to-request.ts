import type { Token } from "@cftokens/client";
import type { CreateRequest, DraftRequest } from "@cftokens/workbench/changes";
import type { Place } from "@cftokens/workbench/inventory";
import { plainValue } from "@cftokens/workbench/text";
import type { TokenForm } from "../state.ts";
import { serviceChanges, tokenChanges } from "./token-changes.ts";
import type { Draft } from "./draft.ts";
import { placeOf } from "./draft-place.ts";
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
        kind: "patch",
        ref: target.ref,
        base: target.base,
        patch: tokenChanges(initial, draft, plainValue<Token>(target.base)),
      };
    case "service":
      return {
        kind: "patch-service",
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
      return { kind: "user", body: toTokenBody(draft) };
    case "account":
      return place && { kind: "account", place, body: toTokenBody(draft) };
    case "access":
      return (
        place && {
          kind: "access",
          place,
          body: { name, ...(duration !== "" && { duration }) },
        }
      );
    case "builds":
      return (
        place && {
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
