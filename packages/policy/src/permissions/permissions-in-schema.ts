import { memberOf, membersOf } from "./json-members.ts";
import { listedGroupName } from "./listed-group-name.ts";
import type { StatedPermissions } from "./terraform-permission.ts";

/**
 * The permissions that Terraform's provider states in what `terraform providers schema -json`
 * prints: a list under "Accepted Permissions" in the description of a resource or a data source.
 * Undefined when the document has no schema of Cloudflare's provider.
 */
export function permissionsInSchema(document: unknown): StatedPermissions | undefined {
  const provider = membersOf(memberOf(document, "provider_schemas")).find(([address]) =>
    address.endsWith("/cloudflare/cloudflare"),
  )?.[1];
  if (provider === undefined) return undefined;
  const statedBy = (member: string) =>
    new Map(
      membersOf(memberOf(provider, member)).map(([type, schema]) => [
        type,
        acceptedIn(memberOf(memberOf(schema, "block"), "description")),
      ]),
    );
  return { resources: statedBy("resource_schemas"), dataSources: statedBy("data_source_schemas") };
}

function acceptedIn(description: unknown): readonly string[] | null {
  if (typeof description !== "string") return null;
  const [, rest] = description.split("Accepted Permissions");
  // The items follow each other; the first text that is none ends the list.
  const [list = ""] = /^[^\S]*(?:[-*]\s*`[^`]+`\s*)+/u.exec(rest ?? "") ?? [];
  const names = [...list.matchAll(/`([^`]+)`/gu)].map(([, name = ""]) => listedGroupName(name));
  return names.length === 0 ? null : names;
}
