import type { PolicyCreate } from "@cftokens/client";
import type { PermissionGroup, Resources } from "../api-types.ts";
import type { Catalogue } from "../catalogue.ts";
import type { AccountResource, ResourceScope, UserResource, ZoneResource } from "../resources/resource.ts";
import { splitGroupName } from "../words/split-group-name.ts";
import type { TemplatePermission, TokenTemplate } from "./templates.ts";
import { toResourceEntry, toResources } from "../resources/to-resources.ts";

/** What a template is applied to. Members that are left out take the template's default. */
export interface TemplateChoice {
  /** The owner of the token. */
  readonly user?: UserResource;
  readonly accounts?: readonly AccountResource[];
  readonly zones?: readonly ZoneResource[];
}

/** The policies of a template, or what is missing for them. */
export type TemplatePolicies =
  | { readonly ok: true; readonly policies: readonly PolicyCreate[] }
  | {
      readonly ok: false;
      readonly missingGroups: readonly TemplatePermission[];
      readonly missingChoices: readonly (keyof TemplateChoice)[];
    };

/** Fills in a template: one policy for each kind of resource, so that every group takes effect. */
export function policiesFromTemplate(
  template: TokenTemplate,
  catalogue: Catalogue,
  choice: TemplateChoice,
): TemplatePolicies {
  const needed = neededGroups(template, catalogue);
  const missingGroups = needed.filter(({ group }) => group === undefined).map(({ permission }) => permission);
  const parts = kinds.map(({ choiceName, scope }) => ({
    choiceName,
    groups: needed.filter(({ permission }) => permission.scope === scope).flatMap(({ group }) => group ?? []),
    resources: resourcesOf(choiceName, template, choice),
  }));
  const used = parts.filter(({ groups }) => groups.length > 0);
  const missingChoices = used
    .filter(({ resources }) => resources === undefined)
    .map(({ choiceName }) => choiceName);
  if (missingGroups.length > 0 || missingChoices.length > 0)
    return { ok: false, missingGroups, missingChoices };
  return { ok: true, policies: used.map(({ groups, resources }) => toPolicy(groups, resources ?? {})) };
}

const kinds: readonly { readonly choiceName: keyof TemplateChoice; readonly scope: ResourceScope }[] = [
  { choiceName: "user", scope: "com.cloudflare.api.user" },
  { choiceName: "accounts", scope: "com.cloudflare.api.account" },
  { choiceName: "zones", scope: "com.cloudflare.api.account.zone" },
];

interface NeededGroup {
  readonly permission: TemplatePermission;
  readonly group: PermissionGroup | undefined;
}

function neededGroups({ permissions }: TokenTemplate, catalogue: Catalogue): readonly NeededGroup[] {
  switch (permissions.kind) {
    case "named":
      return permissions.groups.map((permission) => ({
        permission,
        group: catalogue.findByName(permission.name).find(({ scopes }) => scopes.includes(permission.scope)),
      }));
    case "every-read":
      return permissions.scopes.flatMap((scope) =>
        catalogue.groups
          .filter(({ name, scopes }) => scopes.includes(scope) && splitGroupName(name).verb === "read")
          .map((group) => ({ permission: { name: group.name, scope }, group })),
      );
  }
}

function resourcesOf(
  choiceName: keyof TemplateChoice,
  { defaults }: TokenTemplate,
  choice: TemplateChoice,
): Resources | undefined {
  switch (choiceName) {
    case "user":
      return choice.user && toResources([toResourceEntry(choice.user)]);
    case "accounts": {
      const accounts = choice.accounts ?? (defaults.accounts === "all" ? allAccounts : []);
      return accounts.length === 0 ? undefined : toResources(accounts.map(toResourceEntry));
    }
    case "zones": {
      const zones = choice.zones ?? (defaults.zones === "all" ? allZones : []);
      return zones.length === 0 ? undefined : toResources(zones.map(toResourceEntry));
    }
  }
}

const allAccounts: readonly AccountResource[] = [{ kind: "account", accountId: "*" }];
const allZones: readonly ZoneResource[] = [{ kind: "zone", zoneId: "*", accountId: "*" }];

function toPolicy(groups: readonly PermissionGroup[], resources: Resources): PolicyCreate {
  return { effect: "allow", resources, permission_groups: groups.map(({ id }) => ({ id })) };
}
