import type { PolicyCreate, TokenCreate } from "@cftokens/client";
import { toResources } from "@cftokens/workbench/inventory";
import type { Draft, PolicyDraft } from "./draft.ts";

/** A draft's policies, dates and ranges as the API takes them. */
export function toTokenBody({ texts, policies }: Draft): TokenCreate {
  const [inside, outside] = [toRanges(texts.ipIn.text), toRanges(texts.ipNotIn.text)];
  const ranges = {
    ...(inside.length > 0 && { in: inside }),
    ...(outside.length > 0 && { not_in: outside }),
  };
  const [notBefore, expiresOn] = [toMoment(texts.notBefore.text), toMoment(texts.expiresOn.text)];
  return {
    name: texts.name.text.trim(),
    policies: policies.map(toPolicy),
    ...(notBefore !== "" && { not_before: notBefore }),
    ...(expiresOn !== "" && { expires_on: expiresOn }),
    ...(Object.keys(ranges).length > 0 && { condition: { "request.ip": ranges } }),
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
  return /^\d{4}-\d{2}-\d{2}$/.test(moment) ? `${moment}T00:00:00Z` : moment;
}

function toRanges(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((range) => range !== "");
}
