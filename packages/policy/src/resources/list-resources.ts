import type { Resources } from "../api-types.ts";
import { parseNestedKey, parseResourceKey } from "./parse-resource-key.ts";
import type { Resource } from "./resource.ts";

/** One entry of a policy's `resources`, with its keys. */
export interface ResourceEntry {
  readonly resourceKey: string;
  /** The inner key of the nested form. */
  readonly nestedKey: string | undefined;
  /** What stands at the key, where that is deeper nested than any form that is known here. */
  readonly value?: Resources[string];
  /** Undefined when the form of the entry is not known here. */
  readonly resource: Resource | undefined;
}

/**
 * Lists the entries of `resources`. An account with several zones or Workers inside gives one entry
 * for each.
 */
export function listResources(resources: Resources): readonly ResourceEntry[] {
  return Object.entries(resources).flatMap<ResourceEntry>(([resourceKey, value]) =>
    typeof value === "string"
      ? [{ resourceKey, nestedKey: undefined, resource: parseResourceKey(resourceKey) }]
      : Object.entries(value).map(([nestedKey, inner]) =>
          typeof inner === "string"
            ? { resourceKey, nestedKey, resource: parseNestedKey(resourceKey, nestedKey) }
            : { resourceKey, nestedKey, value: inner, resource: undefined },
        ),
  );
}
