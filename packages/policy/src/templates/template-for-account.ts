import type { TemplatePermission, TokenTemplate } from "./templates.ts";

/** A template in the form that an account's token can have. */
export interface AccountTemplate {
  readonly template: TokenTemplate;
  /** The permission groups that were removed. */
  readonly leftOut: readonly TemplatePermission[];
}

/**
 * Removes the groups that act on users from a template: a token that belongs to an account cannot
 * have them, and the dashboard does not offer them there. Undefined for a template without other
 * groups. Source: "Account API tokens", and cloudflare/workers-sdk#9129 (no user permissions for
 * tokens of accounts).
 */
export function templateForAccount(template: TokenTemplate): AccountTemplate | undefined {
  const { permissions } = template;
  if (permissions.kind === "every-read") {
    const scopes = permissions.scopes.filter((scope) => scope !== userScope);
    return { template: { ...template, permissions: { ...permissions, scopes } }, leftOut: [] };
  }
  const groups = permissions.groups.filter(({ scope }) => scope !== userScope);
  if (groups.length === 0) return undefined;
  return {
    template: { ...template, permissions: { ...permissions, groups } },
    leftOut: permissions.groups.filter(({ scope }) => scope === userScope),
  };
}

const userScope = "com.cloudflare.api.user";
