import { readIpConditions, toCondition, type TokenPolicy } from "@cftokens/policy";
import { applyPatch } from "../changes/apply-patch.ts";
import type { Change } from "../changes/change.ts";
import type { CreateRequest } from "../changes/create-request.ts";
import type { ApiTokenRef } from "../changes/token-ref.ts";
import type { Place } from "../inventory/place.ts";
import type { ListedToken } from "../inventory/token-row.ts";
import { attributes, hclText, jsonEncoded, rawHcl } from "./hcl.ts";

/** What Terraform is asked to hold: a token that exists, or one as a change is about to make it. */
export type TerraformSource =
  | { readonly kind: "token"; readonly listed: ListedToken }
  | { readonly kind: "change"; readonly change: Change };

/** A piece of Terraform, or the sentence that says why there is none. */
export type TerraformText = { readonly text: string } | { readonly why: string };

/**
 * A token as a block of Terraform's Cloudflare provider, version 5.13 or later: its release notes
 * say that a policy's resources are JSON from there on.
 */
export function toTerraform(source: TerraformSource): TerraformText {
  return source.kind === "token" ? importOf(source.listed) : afterChange(source.change);
}

// The forms of ids are those of the provider's own examples/resources/RESOURCE/import.sh.
function importOf(listed: ListedToken): TerraformText {
  switch (listed.kind) {
    case "user":
      return imported(listed.token.id, apiTokenBlock(undefined, listed.token));
    case "account": {
      const { place, token } = listed;
      return imported(`${place.id}/${token.id}`, apiTokenBlock(place.id, token));
    }
    case "access": {
      const { place, token } = listed;
      const { name, duration } = token;
      return imported(`${place.kind}s/${place.id}/${token.id}`, serviceTokenBlock(place, { name, duration }));
    }
    case "builds":
      return { why: noBuildTokens };
  }
}

function imported(id: string, { address, text }: Block): TerraformText {
  return { text: `import {\n  to = ${address}\n  id = ${hclText(id)}\n}\n\n${text}` };
}

function afterChange(change: Change): TerraformText {
  switch (change.type) {
    case "create":
      return created(change);
    case "patch": {
      const { ref, base, patch } = change;
      return apiTokenBlock(accountOf(ref), applyPatch(base, patch));
    }
    case "patch-service": {
      const { ref, base, body } = change;
      return "enabled" in body
        ? {
            why: "The provider's resource cannot switch a service token off or on; its block stays as it is.",
          }
        : serviceTokenBlock(ref.place, { ...base, ...body });
    }
    case "rotate": {
      const { ref, base, end } = change;
      // A higher version asks for a new secret.
      const version = (base.client_secret_version ?? 1) + 1;
      const rotated = { client_secret_version: version, previous_client_secret_expires_at: end };
      return serviceTokenBlock(ref.place, { ...base, ...rotated });
    }
    case "refresh":
      return { why: "Terraform has no refresh: a longer duration in the token's block comes nearest to it." };
    case "roll":
      return {
        why: "Terraform cannot give a token another value: terraform apply -replace makes another token and deletes this one.",
      };
    case "delete":
      return {
        why: "Take the token's block out of the configuration and apply: Terraform then deletes the token.",
      };
  }
}

function created(request: CreateRequest): TerraformText {
  switch (request.kind) {
    case "user":
      return apiTokenBlock(undefined, request.body);
    case "account":
      return apiTokenBlock(request.place.id, request.body);
    case "access":
      return serviceTokenBlock(request.place, request.body);
    case "builds":
      return { why: noBuildTokens };
  }
}

function accountOf(ref: ApiTokenRef): string | undefined {
  return ref.kind === "account" ? ref.accountId : undefined;
}

interface Block {
  /** What `import` and other blocks call it. */
  readonly address: string;
  readonly text: string;
}

function apiTokenBlock(
  accountId: string | undefined,
  { name, status, not_before, expires_on, policies, condition }: ApiTokenFields,
): Block {
  return resourceBlock(accountId === undefined ? "cloudflare_api_token" : "cloudflare_account_token", name, {
    account_id: accountId,
    name,
    status,
    not_before,
    expires_on,
    // The API answers groups by id, and the provider reports another order as a change (D43).
    policies: policies.map(({ effect, permission_groups, resources }) => ({
      effect,
      permission_groups: permission_groups
        .map(({ id }) => ({ id }))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      resources: rawHcl(jsonEncoded(resources, 3)),
    })),
    condition: terraformCondition(condition),
  });
}

// The provider knows the key as `request_ip` alone, and the API takes one condition of a token.
function terraformCondition(condition: ApiTokenFields["condition"]): unknown {
  const [ranges] = readIpConditions(condition);
  // A condition that names no range refuses every address, so it is kept (P6 in spec/decisions.md).
  return ranges && (toCondition(ranges) ?? { request_ip: {} });
}

function serviceTokenBlock(
  { kind, id }: Place,
  { name, duration, client_secret_version, previous_client_secret_expires_at }: ServiceTokenFields,
): Block {
  return resourceBlock("cloudflare_zero_trust_access_service_token", name ?? "", {
    [`${kind}_id`]: id,
    name,
    duration,
    client_secret_version,
    previous_client_secret_expires_at,
  });
}

function resourceBlock(type: string, name: string, members: Readonly<Record<string, unknown>>): Block {
  const slug = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, "_")
    .replaceAll(/^_+|_+$/gu, "");
  const label = /^[a-z]/u.test(slug) ? slug : `token${slug === "" ? "" : `_${slug}`}`;
  return {
    address: `${type}.${label}`,
    text: `resource ${hclText(type)} ${hclText(label)} {\n${attributes(present(members), 1)}}\n`,
  };
}

function present(members: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined && value !== null),
  );
}

interface ApiTokenFields {
  readonly name: string;
  readonly status?: string;
  readonly not_before?: string | null;
  readonly expires_on?: string | null;
  readonly policies: readonly Pick<TokenPolicy, "effect" | "permission_groups" | "resources">[];
  readonly condition?: Parameters<typeof readIpConditions>[0];
}

interface ServiceTokenFields {
  readonly name?: string | undefined;
  readonly duration?: string | undefined;
  readonly client_secret_version?: number | undefined;
  readonly previous_client_secret_expires_at?: string | null | undefined;
}

const noBuildTokens = "The Cloudflare provider has no resource for Workers Builds tokens.";
