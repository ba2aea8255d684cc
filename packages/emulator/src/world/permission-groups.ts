import type { PermissionGroup } from "@cftokens/client";
import { createCatalogue } from "@cftokens/policy";
import list from "./permission-groups.json" with { type: "json" };

/**
 * The permission groups that the API offers, with their real ids. The real list changes monthly;
 * this is one of late 2025, with the roles for Workers of September 2026, whose ids are published
 * nowhere and made up here (D40 in spec/decisions.md).
 */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- JSON loses literal types; a test checks every entry against the document
export const permissionGroups = list as PermissionGroup[];

/** The permission groups by id and by name. */
export const catalogue = createCatalogue(permissionGroups);
