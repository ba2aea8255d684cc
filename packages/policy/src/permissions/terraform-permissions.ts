import {
  readTerraformTable,
  type TerraformPermissions,
  toTerraformPermissions,
} from "./terraform-permission.ts";
import table from "./terraform-permissions.json" with { type: "json" };

/** What `loadTerraformPermissions` loads. */
export const terraformPermissions: TerraformPermissions = toTerraformPermissions(readTerraformTable(table));
