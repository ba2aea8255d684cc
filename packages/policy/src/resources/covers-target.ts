import type { Resources } from "../api-types.ts";
import { containsResource } from "./contains-resource.ts";
import { listResources } from "./list-resources.ts";
import type { Target } from "./target.ts";

/**
 * Whether one entry of a policy's `resources` contains the target. An entry covers only its own
 * kind: `"com.cloudflare.api.account.<id>": "*"` covers the account but none of its zones
 * (assumption P1), and the nested form covers the zones but not the account. False for an unknown
 * form.
 */
export function coversTarget(key: string, value: Resources[string], target: Target): boolean {
  return listResources({ [key]: value }).some(
    ({ resource }) => resource !== undefined && containsResource(resource, target),
  );
}
