import type { PolicyCreate, TokenCreate } from "@cftokens/client";
import { toCondition, toResources } from "@cftokens/policy";
import type { Draft, PolicyDraft } from "./draft.ts";

/**
 * A draft's policies, dates and ranges as the API takes them; `replaced` is the condition that the
 * token has.
 */
export function toTokenBody(
  { texts, policies, noAddress }: Draft,
  replaced?: TokenCreate["condition"],
): TokenCreate {
  const ranges = { in: toRanges(texts.ipIn.text), not_in: toRanges(texts.ipNotIn.text) };
  const condition = toCondition(ranges, replaced) ?? noAddress;
  const [notBefore, expiresOn] = [toMoment(texts.notBefore.text), toMoment(texts.expiresOn.text)];
  return {
    name: texts.name.text.trim(),
    policies: policies.map(toPolicy),
    ...(notBefore !== "" && { not_before: notBefore }),
    ...(expiresOn !== "" && { expires_on: expiresOn }),
    ...(condition !== undefined && { condition }),
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

// A plain date stands for its start in UTC; everything else is sent as it was typed.
function toMoment(text: string): string {
  const moment = text.trim();
  return /^\d{4}-\d{2}-\d{2}$/u.test(moment) ? `${moment}T00:00:00Z` : moment;
}

function toRanges(text: string): readonly string[] {
  return text.split(/[\s,]+/u).filter((range) => range !== "");
}
