import type { PermissionGroup } from "@cftokens/client";
import type { ErrorReport } from "../text/error-report.ts";
import type { Safe } from "../text/safe-value.ts";

/** The permission groups that the API offers. */
export type GroupList =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly groups: readonly GroupOption[] }
  | { readonly status: "failed"; readonly error: ErrorReport };

/** A permission group as the API lists it. */
export type GroupOption = Safe<PermissionGroup>;
