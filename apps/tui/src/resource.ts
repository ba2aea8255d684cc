/** What a policy applies to. */
export type ResourceChoice =
  | { readonly kind: "account"; readonly id: string }
  | { readonly kind: "all-accounts" }
  | { readonly kind: "zone"; readonly id: string }
  | { readonly kind: "zones-of-account"; readonly id: string }
  | { readonly kind: "all-zones" }
  | { readonly kind: "user"; readonly id: string };

/** A policy's resources as the API takes them. */
export type Resources = Readonly<Record<string, "*" | Readonly<Record<string, "*">>>>;

/** The kinds of resources in the order in which they are offered. */
export const RESOURCE_KINDS: readonly { readonly kind: ResourceChoice["kind"]; readonly label: string }[] = [
  { kind: "account", label: "One account" },
  { kind: "all-accounts", label: "All accounts" },
  { kind: "zone", label: "One zone" },
  { kind: "zones-of-account", label: "All zones of one account" },
  { kind: "all-zones", label: "All zones of all accounts" },
  { kind: "user", label: "Yourself (the user)" },
];

/** Writes resources as the guide "Create API tokens via the API" does. Of two that need the same name, the last stays. */
export function toResources(choices: readonly ResourceChoice[]): Resources {
  return Object.fromEntries(choices.map((choice) => [resourceName(choice), resourceValue(choice)]));
}

/** The name under which a resource stands in a policy. */
export function resourceName(choice: ResourceChoice): string {
  switch (choice.kind) {
    case "account":
    case "zones-of-account":
      return `com.cloudflare.api.account.${choice.id}`;
    case "all-accounts":
      return "com.cloudflare.api.account.*";
    case "zone":
      return `com.cloudflare.api.account.zone.${choice.id}`;
    case "all-zones":
      return ALL_ZONES;
    case "user":
      return `com.cloudflare.api.user.${choice.id}`;
  }
}

/** A resource in words. */
export function describeResource(choice: ResourceChoice): string {
  switch (choice.kind) {
    case "account":
      return `account ${choice.id}`;
    case "all-accounts":
      return "all accounts";
    case "zone":
      return `zone ${choice.id}`;
    case "zones-of-account":
      return `all zones of account ${choice.id}`;
    case "all-zones":
      return "all zones of all accounts";
    case "user":
      return `user ${choice.id}`;
  }
}

/** Reads the resources of a policy in words. A form that is not known is shown as it is. */
export function describeResources(resources: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(resources).flatMap(([name, value]) => {
    const words = describeResourceName(name);
    if (typeof value !== "object" || value === null) return [words];
    return Object.keys(value).map((inner) =>
      inner === ALL_ZONES ? `all zones of ${words}` : `${describeResourceName(inner)} of ${words}`,
    );
  });
}

function resourceValue(choice: ResourceChoice): "*" | Readonly<Record<string, "*">> {
  return choice.kind === "zones-of-account" ? { [ALL_ZONES]: "*" } : "*";
}

function describeResourceName(name: string): string {
  for (const [prefix, one, all] of NAME_FORMS) {
    if (!name.startsWith(prefix)) continue;
    const id = name.slice(prefix.length);
    return id === "*" ? all : `${one} ${id}`;
  }
  return name;
}

const ALL_ZONES = "com.cloudflare.api.account.zone.*";
const NAME_FORMS = [
  ["com.cloudflare.api.account.zone.", "zone", "all zones of all accounts"],
  ["com.cloudflare.api.account.", "account", "all accounts"],
  ["com.cloudflare.api.user.", "user", "all users"],
  ["com.cloudflare.edge.r2.bucket.", "R2 bucket", "all R2 buckets"],
] as const;
