import type { Resources } from "../api-types.ts";
import { parseResourceKey } from "./parse-resource-key.ts";
import type { Resource } from "./resource.ts";

/** One entry of a policy's `resources`, with its keys. */
export interface ResourceEntry {
  readonly resourceKey: string;
  /** The inner key of the nested form. */
  readonly nestedKey: string | undefined;
  /** Undefined when the entry has no documented form. */
  readonly resource: Resource | undefined;
}

/**
 * Lists the entries of `resources`. An account with several zones inside gives one entry per zone.
 */
export function listResources(resources: Resources): readonly ResourceEntry[] {
  return Object.entries(resources).flatMap<ResourceEntry>(([resourceKey, value]) =>
    typeof value === "string"
      ? [{ resourceKey, nestedKey: undefined, resource: parseResourceKey(resourceKey) }]
      : Object.keys(value).map((nestedKey) => ({
          resourceKey,
          nestedKey,
          resource: parseNestedKey(resourceKey, nestedKey),
        })),
  );
}

function parseNestedKey(resourceKey: string, nestedKey: string): Resource | undefined {
  const outer = parseResourceKey(resourceKey);
  const inner = parseResourceKey(nestedKey);
  if (outer?.kind !== "account" || inner?.kind !== "zone") return undefined;
  return { kind: "zone", zoneId: inner.zoneId, accountId: outer.accountId };
}
