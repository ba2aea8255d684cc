import type { Resources } from "../api-types.ts";
import { containsResource } from "./contains-resource.ts";
import { listResources } from "./list-resources.ts";
import type { Target } from "./target.ts";

/**
 * Whether one entry of a policy's `resources` contains the target. Only things of the target's own
 * kind do: `"com.cloudflare.api.account.<id>": "*"` covers the account and none of its zones
 * (assumption P1), the nested form covers the zones and not the account. False for an unknown form.
 */
export function coversTarget(key: string, value: Resources[string], target: Target): boolean {
  return listResources({ [key]: value }).some(
    ({ resource }) => resource !== undefined && containsResource(resource, target),
  );
}
