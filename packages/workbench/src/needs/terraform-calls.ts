import {
  type FoundOperation,
  loadTerraformPermissions,
  type TerraformPermissions,
} from "@cftokens/policy/permissions";
import { isHexId } from "@cftokens/policy";
import { childOf } from "@cftokens/openapi/json";
import { itemsOf } from "./json-values.ts";
import type { WantedCall, WantedCalls } from "./wanted-calls.ts";

/** Whether a JSON value is what `terraform show -json` prints of a plan or a state. */
export function isTerraformOutput(value: object): boolean {
  return typeof childOf(value, "format_version") === "string";
}

/**
 * Finds what Cloudflare's provider reads and changes for a plan or a state. What a plan has it has
 * read before, save what it creates. A state alone says nothing of changes.
 */
export async function terraformCalls(output: object): Promise<WantedCalls> {
  const isPlan = Object.hasOwn(output, "resource_changes") || Object.hasOwn(output, "planned_values");
  const uses = isPlan
    ? [...plannedUses(output), ...stateUses(childOf(childOf(output, "prior_state"), "values"))]
    : stateUses(childOf(output, "values"));
  const called = await callsOfUses(uses);
  const note = "a state says nothing of changes: the permissions are for reading; give a plan for more";
  return isPlan ? called : { ...called, notes: [note, ...called.notes] };
}

/** What Terraform does to a resource or a data source; `change` is any change. */
export interface TerraformUse {
  readonly action: keyof typeof methods;
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly address: string;
  /** Its attributes; what is not known before an apply is absent. */
  readonly values: unknown;
  /** The attributes that have a value which is not known yet. */
  readonly unknown: unknown;
}

/** Finds the permissions of uses; each use counts once. */
export async function callsOfUses(uses: readonly TerraformUse[]): Promise<WantedCalls> {
  const permissions = await loadTerraformPermissions();
  const ours = uses.filter(({ type }) => type.startsWith("cloudflare_"));
  const addressesOf = (some: readonly TerraformUse[]) => new Set(some.map(({ address }) => address));
  const others = addressesOf(uses).size - addressesOf(ours).size;
  const calls = new Map(ours.map((use) => [`${use.action} ${use.address}`, use]));
  return {
    calls: [...calls].map(([text, use]): WantedCall => ({ text, found: operationOf(use, permissions) })),
    notes: others > 0 ? [`resources of other providers that are left out: ${others}`] : [],
  };
}

function plannedUses(plan: object): readonly TerraformUse[] {
  return itemsOf(childOf(plan, "resource_changes")).flatMap((resource) => {
    const named = nameOf(resource);
    const change = childOf(resource, "change");
    if (named === undefined) return [];
    const actions = itemsOf(childOf(change, "actions"));
    const [before, after] = [childOf(change, "before"), childOf(change, "after")];
    const existing: readonly TerraformUse[] =
      named.mode === "managed" && (before ?? undefined) === undefined
        ? []
        : [{ ...named, action: "read", values: before ?? after, unknown: childOf(change, "after_unknown") }];
    return [
      ...existing,
      ...actions.flatMap((action): readonly TerraformUse[] => {
        if (action === "create" || action === "update")
          return [{ ...named, action, values: after, unknown: childOf(change, "after_unknown") }];
        return action === "delete" ? [{ ...named, action, values: before, unknown: undefined }] : [];
      }),
    ];
  });
}

function stateUses(values: unknown): readonly TerraformUse[] {
  return resourcesIn(childOf(values, "root_module")).flatMap((resource) => {
    const named = nameOf(resource);
    return named === undefined
      ? []
      : [{ ...named, action: "read" as const, values: childOf(resource, "values"), unknown: undefined }];
  });
}

// Of a module and of those in it. A list in place of calls in calls: the depth is the text's.
function resourcesIn(root: unknown): readonly unknown[] {
  const resources: unknown[] = [];
  const open = [root];
  for (let module = open.pop(); module !== undefined; module = open.pop()) {
    resources.push(...itemsOf(childOf(module, "resources")));
    open.push(...itemsOf(childOf(module, "child_modules")));
  }
  return resources;
}

function nameOf(resource: unknown): Pick<TerraformUse, "mode" | "type" | "address"> | undefined {
  const [mode, type, address] = ["mode", "type", "address"].map((name) => childOf(resource, name));
  return typeof type === "string" && typeof address === "string"
    ? { mode: mode === "data" ? "data" : "managed", type, address }
    : undefined;
}

// The use as an operation of the API: where it acts is what its attributes say.
function operationOf(use: TerraformUse, permissions: TerraformPermissions): FoundOperation | undefined {
  const known = permissions[use.mode === "data" ? "dataSources" : "resources"].get(use.type);
  const acceptedPermissions = use.action === "read" ? known?.read : known?.write;
  if (acceptedPermissions === undefined || acceptedPermissions === null) return undefined;
  const [zone, account] = [placeOf(use, "zone"), placeOf(use, "account")];
  const place =
    zone !== undefined ? "/zones/{zone_id}" : account !== undefined ? "/accounts/{account_id}" : "";
  const path = `${place}/${use.type.replace(/^cloudflare_/u, "")}`;
  return {
    operation: {
      method: methods[use.action],
      path,
      id: undefined,
      acceptedPermissions,
      evidence: "terraform",
    },
    zoneId: zone?.id,
    accountId: zone === undefined ? account?.id : undefined,
  };
}

const methods = { read: "GET", create: "POST", update: "PUT", delete: "DELETE", change: "PUT" } as const;

// The zone or account of a resource; its id is undefined where it is not known.
function placeOf(
  { type, values, unknown }: TerraformUse,
  kind: "zone" | "account",
): { readonly id: string | undefined } | undefined {
  // A zone's own resource acts on the zone, an account's on the account.
  const names = [`${kind}_id`, ...(type === `cloudflare_${kind}` ? ["id"] : [])];
  const value = names.map((name) => childOf(values, name) ?? undefined).find((one) => one !== undefined);
  if (typeof value === "string") return { id: isHexId(value) ? value : undefined };
  return value !== undefined || names.some((name) => childOf(unknown, name) === true)
    ? { id: undefined }
    : undefined;
}
