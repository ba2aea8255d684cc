import type {
  BuildTokenCreate,
  PolicyCreate,
  ServiceToken,
  ServiceTokenCreate,
  Token,
  TokenCreate,
} from "@cftokens/client";
import type { ServiceTokenUpdate, TokenPatch } from "../../change/token-change.ts";
import type { ApiTokenRef, ServiceTokenRef } from "../../change/token-ref.ts";
import type { Place } from "../../place.ts";
import type { Safe } from "../../safe-value.ts";
import { serviceChanges, tokenChanges } from "../edit/to-patch.ts";
import type { Draft, PolicyDraft } from "./draft.ts";
import { placeOf } from "./form-field.ts";
import { toResources } from "../../resource.ts";
import type { CreateState } from "./state.ts";

/** What is sent to create a token: the operation's body, and where it goes. */
export type CreateRequest =
  | { readonly kind: "user"; readonly body: TokenCreate }
  | { readonly kind: "account"; readonly place: Place; readonly body: TokenCreate }
  | { readonly kind: "access"; readonly place: Place; readonly body: ServiceTokenCreate }
  | { readonly kind: "builds"; readonly place: Place; readonly body: BuildTokenCreate };

/** What a form asks for: a new token, or a change of one that exists. */
export type DraftRequest =
  | CreateRequest
  | {
      readonly kind: "patch";
      readonly ref: ApiTokenRef;
      readonly base: Safe<Token>;
      readonly patch: TokenPatch;
    }
  | {
      readonly kind: "patch-service";
      readonly ref: ServiceTokenRef;
      readonly base: Safe<ServiceToken>;
      readonly body: ServiceTokenUpdate;
    };

/** What the form asks for; undefined when there is no account or zone to create it in. */
export function toRequest(
  { purpose, draft, initial }: Pick<CreateState, "purpose" | "draft" | "initial">,
  places: readonly Place[],
): DraftRequest | undefined {
  if (purpose.kind === "create") return toCreateRequest(draft, places);
  const { target } = purpose;
  switch (target.type) {
    case "api":
      return { kind: "patch", ref: target.ref, base: target.base, patch: tokenChanges(initial, draft) };
    case "service":
      return {
        kind: "patch-service",
        ref: target.ref,
        base: target.base,
        body: serviceChanges(initial, draft),
      };
  }
}

/** A draft's policies, dates and ranges as the API takes them. */
export function toTokenBody({ texts, policies }: Draft): TokenCreate {
  const ranges = {
    ...optional("in", toRanges(texts.ipIn.text)),
    ...optional("not_in", toRanges(texts.ipNotIn.text)),
  };
  return {
    name: texts.name.text.trim(),
    policies: policies.map(toPolicy),
    ...optional("not_before", toMoment(texts.notBefore.text)),
    ...optional("expires_on", toMoment(texts.expiresOn.text)),
    ...(Object.keys(ranges).length > 0 ? { condition: { "request.ip": ranges } } : {}),
  };
}

/** A policy of a draft as the API takes it. */
export function toPolicy({ effect, groups, resources }: PolicyDraft): PolicyCreate {
  return {
    effect,
    resources: toResources(resources),
    permission_groups: groups.map(({ id, name }) => ({ id, name })),
  };
}

function toCreateRequest(draft: Draft, places: readonly Place[]): CreateRequest | undefined {
  const name = draft.texts.name.text.trim();
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
          body: { name, ...optional("duration", draft.texts.duration.text.trim()) },
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

/** A plain date stands for its start in UTC; everything else is sent as it was typed. */
function toMoment(text: string): string {
  const moment = text.trim();
  return /^\d{4}-\d{2}-\d{2}$/u.test(moment) ? `${moment}T00:00:00Z` : moment;
}

function toRanges(text: string): readonly string[] {
  return text.split(/[\s,]+/u).filter((range) => range !== "");
}

function optional<Name extends string, Value extends string | readonly string[]>(
  name: Name,
  value: Value,
): { readonly [Key in Name]?: Value } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a computed key widens to string
  return (value.length === 0 ? {} : { [name]: value }) as { readonly [Key in Name]?: Value };
}
