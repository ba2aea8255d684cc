import { listResources, type Resources, type Target } from "../src/index.ts";
import { containsResource } from "../src/resources/contains-resource.ts";

/** Whether one entry of a policy's `resources` contains the target. */
export function coversTarget(key: string, value: Resources[string], target: Target): boolean {
  return listResources({ [key]: value }).some(
    ({ resource }) => resource !== undefined && containsResource(resource, target),
  );
}
