import { isJsonObject } from "@cftokens/openapi/json";
import { readIpConditions } from "@cftokens/policy";
import type { ListedToken, TokenKind } from "../inventory/token-row.ts";
import type { TerraformSource } from "./terraform-source.ts";
import { attributes, hclText, jsonEncoded, rawHcl } from "./hcl.ts";

/**
 * A token as a block of Terraform's Cloudflare provider, version 5.13 or later: its release notes say that a policy's
 * resources are JSON from there on. Undefined for build tokens, which the provider does not know.
 */
export function toTerraform(source: TerraformSource): string | undefined {
  if (source.kind === "draft") {
    const { kind, place, body } = source.parts;
    return resourceBlock({ kind, owner: place, fields: isJsonObject(body) ? body : {}, isDraft: true });
  }
  const { listed } = source;
  const block = resourceBlock({
    kind: listed.kind,
    owner: listed.kind === "user" ? undefined : listed.place,
    fields: Object.fromEntries(Object.entries(listed.token)),
    isDraft: false,
  });
  if (block === undefined || listed.kind === "builds") return undefined;
  const { type, label } = addressOf(listed.kind, listed.token.name);
  return `import {\n  to = ${type}.${label}\n  id = ${hclText(importId(listed))}\n}\n\n${block}`;
}

interface Block {
  readonly kind: TokenKind;
  readonly owner: { readonly kind: "account" | "zone"; readonly id: string } | undefined;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly isDraft: boolean;
}

function resourceBlock({ kind, owner, fields, isDraft }: Block): string | undefined {
  if (kind === "builds") return undefined;
  const name = typeof fields["name"] === "string" ? fields["name"] : "";
  const { type, label } = addressOf(kind, name);
  const ownerField = owner === undefined ? {} : { [`${owner.kind}_id`]: owner.id };
  const members =
    kind === "access"
      ? pick(fields, isDraft ? [...SERVICE_FIELDS, ...SECRET_FIELDS] : SERVICE_FIELDS)
      : apiTokenMembers(fields);
  return `resource ${hclText(type)} ${hclText(label)} {\n${attributes({ ...ownerField, ...members }, 1)}}\n`;
}

function apiTokenMembers(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { policies, condition } = fields;
  return {
    ...pick(fields, ["name", "status", "not_before", "expires_on"]),
    policies: Array.isArray(policies) ? policies.filter(isJsonObject).map(toPolicy) : [],
    ...conditionMember(isJsonObject(condition) ? readIpConditions(condition) : []),
  };
}

// The provider knows one spelling of the key, and the API takes one condition of a token.
function conditionMember([ranges]: ReturnType<typeof readIpConditions>): Readonly<Record<string, unknown>> {
  return ranges === undefined ? {} : { condition: { request_ip: pick({ ...ranges }, ["in", "not_in"]) } };
}

function toPolicy({
  effect,
  permission_groups: groups,
  resources,
}: Readonly<Record<string, unknown>>): unknown {
  return {
    effect,
    permission_groups: Array.isArray(groups)
      ? groups.filter(isJsonObject).map((group) => pick(group, ["id"]))
      : [],
    resources: rawHcl(jsonEncoded(resources, 3)),
  };
}

function addressOf(kind: Exclude<TokenKind, "builds">, name: string): { type: string; label: string } {
  const slug = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, "_")
    .replaceAll(/^_+|_+$/gu, "");
  return { type: TYPES[kind], label: /^[a-z]/u.test(slug) ? slug : `token${slug === "" ? "" : `_${slug}`}` };
}

// The forms of ids are those of the provider's own examples/resources/RESOURCE/import.sh.
function importId(listed: Exclude<ListedToken, { kind: "builds" }>): string {
  switch (listed.kind) {
    case "user":
      return listed.token.id;
    case "account":
      return `${listed.place.id}/${listed.token.id}`;
    case "access":
      return `${listed.place.kind}s/${listed.place.id}/${listed.token.id}`;
  }
}

function pick(
  fields: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    names.flatMap((name) =>
      fields[name] === undefined || fields[name] === null ? [] : [[name, fields[name]]],
    ),
  );
}

const SERVICE_FIELDS = ["name", "duration"];
// A higher version asks for a new secret.
const SECRET_FIELDS = ["client_secret_version", "previous_client_secret_expires_at"];
const TYPES = {
  user: "cloudflare_api_token",
  account: "cloudflare_account_token",
  access: "cloudflare_zero_trust_access_service_token",
} as const;
