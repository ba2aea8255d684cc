import type { TerraformPermissions } from "./terraform-permission.ts";

/**
 * Loads the permissions of the resources of Terraform's provider 5, as far as it states them (D47
 * in spec/decisions.md). A type that is not in them is not known.
 */
export async function loadTerraformPermissions(): Promise<TerraformPermissions> {
  const { terraformPermissions } = await import("./terraform-permissions.ts");
  return terraformPermissions;
}
