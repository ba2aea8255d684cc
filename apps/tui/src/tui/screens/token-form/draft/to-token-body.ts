import type { PolicyCreate, TokenCreate } from "@cftokens/client";
import { toResources } from "@cftokens/workbench/inventory";
import type { Draft, PolicyDraft } from "./draft.ts";
import { optional } from "./optional.ts";

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

/** A plain date stands for its start in UTC; everything else is sent as it was typed. */
function toMoment(text: string): string {
  const moment = text.trim();
  return /^\d{4}-\d{2}-\d{2}$/u.test(moment) ? `${moment}T00:00:00Z` : moment;
}

function toRanges(text: string): readonly string[] {
  return text.split(/[\s,]+/u).filter((range) => range !== "");
}
