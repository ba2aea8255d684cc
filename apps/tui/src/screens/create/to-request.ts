import type { BuildTokenCreate, PolicyCreate, ServiceTokenCreate, TokenCreate } from "@cftokens/client";
import type { Place } from "../../place.ts";
import type { Draft, PolicyDraft } from "./draft.ts";
import { placesFor } from "./form-field.ts";
import { toResources } from "../../resource.ts";

/** What is sent to create a token: the operation's body, and where it goes. */
export type CreateRequest =
  | { readonly kind: "user"; readonly body: TokenCreate }
  | { readonly kind: "access"; readonly place: Place; readonly body: ServiceTokenCreate }
  | { readonly kind: "builds"; readonly place: Place; readonly body: BuildTokenCreate };

/** What a draft asks for; undefined when there is no account or zone to create it in. */
export function toRequest(draft: Draft, places: readonly Place[]): CreateRequest | undefined {
  const name = draft.texts.name.text.trim();
  const place = placesFor(draft, places)[draft.place];
  switch (draft.kind) {
    case "user":
      return { kind: "user", body: toUserBody(draft, name) };
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

function toUserBody({ texts, policies }: Draft, name: string): TokenCreate {
  const ranges = {
    ...optional("in", toRanges(texts.ipIn.text)),
    ...optional("not_in", toRanges(texts.ipNotIn.text)),
  };
  return {
    name,
    policies: policies.map(toPolicy),
    ...optional("not_before", toMoment(texts.notBefore.text)),
    ...optional("expires_on", toMoment(texts.expiresOn.text)),
    ...(Object.keys(ranges).length > 0 ? { condition: { "request.ip": ranges } } : {}),
  };
}

function toPolicy({ effect, groups, resources }: PolicyDraft): PolicyCreate {
  return {
    effect,
    resources: toResources(resources),
    permission_groups: groups.map(({ id, name }) => ({ id, name })),
  };
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
