import type { TemplatePermission, TokenTemplate } from "./templates.ts";

/** A template as a token of an account can have it. */
export interface AccountTemplate {
  readonly template: TokenTemplate;
  /** What was taken out of it. */
  readonly leftOut: readonly TemplatePermission[];
}

/**
 * Takes the groups for users out of a template: a token that belongs to an account cannot have
 * them, and the dashboard does not offer them there. Undefined for a template that has nothing
 * else. Source: "Account API tokens", and cloudflare/workers-sdk#9129 (no user permissions for
 * tokens of accounts).
 */
export function templateForAccount(template: TokenTemplate): AccountTemplate | undefined {
  const { permissions } = template;
  if (permissions.kind === "every-read") {
    const scopes = permissions.scopes.filter((scope) => scope !== USER);
    return { template: { ...template, permissions: { ...permissions, scopes } }, leftOut: [] };
  }
  const groups = permissions.groups.filter(({ scope }) => scope !== USER);
  if (groups.length === 0) return undefined;
  return {
    template: { ...template, permissions: { ...permissions, groups } },
    leftOut: permissions.groups.filter(({ scope }) => scope === USER),
  };
}

const USER = "com.cloudflare.api.user";
