import type { PolicyCreate } from "@cftokens/client";
import type { Catalogue } from "../catalogue.ts";
import type { ZoneResource } from "../resources/resource.ts";
import {
  policiesFromTemplate,
  type TemplateChoice,
  type TemplatePolicies,
} from "./policies-from-template.ts";
import { templateForAccount } from "./template-for-account.ts";
import type { TemplatePermission, TokenTemplate } from "./templates.ts";

/** Whose token a template makes; the id is undefined while it is not known. */
export interface TemplateOwner {
  readonly kind: "user" | "account";
  readonly id: string | undefined;
}

/**
 * The policies of a template for an owner, with what such a token cannot have; or why there are
 * none.
 */
export type OwnerPolicies =
  | {
      readonly ok: true;
      readonly policies: readonly PolicyCreate[];
      readonly leftOut: readonly TemplatePermission[];
    }
  /**
   * The template has permission groups for users alone, which a token of an account cannot have.
   */
  | { readonly ok: false; readonly reason: "for-users" }
  | ({
      readonly ok: false;
      readonly reason: "missing";
      readonly leftOut: readonly TemplatePermission[];
    } & Pick<Extract<TemplatePolicies, { ok: false }>, "missingGroups" | "missingChoices">);

/**
 * Fills a template in for the token of an owner. A user's token holds on that user. An account's
 * token reaches its own account and nothing else, so "all zones" are those of the account. What is
 * chosen goes before these defaults.
 */
export function policiesForOwner(
  template: TokenTemplate,
  owner: TemplateOwner,
  { catalogue, choice }: { readonly catalogue: Catalogue; readonly choice: TemplateChoice },
): OwnerPolicies {
  const made = owner.kind === "account" ? templateForAccount(template) : { template, leftOut: [] };
  if (made === undefined) return { ok: false, reason: "for-users" };
  const { leftOut } = made;
  const filled = policiesFromTemplate(made.template, catalogue, { ...ownChoice(template, owner), ...choice });
  return filled.ok
    ? { ok: true, policies: filled.policies, leftOut }
    : {
        ok: false,
        reason: "missing",
        leftOut,
        missingGroups: filled.missingGroups,
        missingChoices: filled.missingChoices,
      };
}

/** Zones as a token of this owner holds on them; `*` stands for all that it reaches. */
export function zonesOf(ids: readonly string[], owner: TemplateOwner): readonly ZoneResource[] {
  const accountId = owner.kind === "account" ? (owner.id ?? "*") : "*";
  return ids.map((zoneId) => ({ kind: "zone", zoneId, accountId }));
}

function ownChoice({ defaults }: TokenTemplate, owner: TemplateOwner): TemplateChoice {
  if (owner.id === undefined) return {};
  if (owner.kind === "user") return { user: { kind: "user", userId: owner.id } };
  return {
    accounts: [{ kind: "account", accountId: owner.id }],
    ...(defaults.zones === "all" && { zones: zonesOf(["*"], owner) }),
  };
}
