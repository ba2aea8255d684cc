import type { NameOf } from "@cftokens/policy";

/** What a policy applies to. */
export type ResourceChoice =
  | { readonly kind: "account"; readonly id: string }
  | { readonly kind: "all-accounts" }
  | { readonly kind: "zone"; readonly id: string }
  | { readonly kind: "zones-of-account"; readonly id: string }
  | { readonly kind: "all-zones" }
  | { readonly kind: "user"; readonly id: string }
  /** An entry of a token that exists, in a form that is not offered here; it is kept as it is. */
  | { readonly kind: "entry"; readonly name: string; readonly value: "*" | Readonly<Record<string, "*">> };

/** A policy's resources as the API takes them. */
export type Resources = Readonly<Record<string, "*" | Readonly<Record<string, "*">>>>;

/** The kinds of resources in the order in which they are offered. */
export const RESOURCE_KINDS: readonly {
  readonly kind: Exclude<ResourceChoice["kind"], "entry">;
  readonly label: string;
}[] = [
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
    case "entry":
      return choice.name;
  }
}

/** Reads the resources of a policy that exists, each as one choice. */
export function fromResources(resources: Readonly<Record<string, unknown>>): readonly ResourceChoice[] {
  return Object.entries(resources).map(([name, value]) => {
    if (typeof value !== "object" || value === null) return fromPlainName(name);
    const inner = Object.keys(value);
    const id = idAfter(name, ACCOUNT);
    return inner.length === 1 && inner[0] === ALL_ZONES && id !== undefined
      ? { kind: "zones-of-account", id }
      : { kind: "entry", name, value: Object.fromEntries(inner.map((key) => [key, "*"])) };
  });
}

/** A resource in words. */
export function describeResource(choice: ResourceChoice, nameOf: NameOf = nameless): string {
  switch (choice.kind) {
    case "account":
      return `account ${nameOf({ kind: "account", id: choice.id }) ?? choice.id}`;
    case "all-accounts":
      return "all accounts";
    case "zone":
      return `zone ${nameOf({ kind: "zone", id: choice.id }) ?? choice.id}`;
    case "zones-of-account":
      return `all zones of account ${nameOf({ kind: "account", id: choice.id }) ?? choice.id}`;
    case "all-zones":
      return "all zones of all accounts";
    case "user":
      return `user ${nameOf({ kind: "user", id: choice.id }) ?? choice.id}`;
    case "entry":
      return describeResources({ [choice.name]: choice.value }).join(", ");
  }
}

/** Reads the resources of a policy in words. A form that is not known is shown as it is. */
export function describeResources(
  resources: Readonly<Record<string, unknown>>,
  nameOf: NameOf = nameless,
): readonly string[] {
  return Object.entries(resources).flatMap(([name, value]) => {
    const words = describeResourceName(name, nameOf);
    if (typeof value !== "object" || value === null) return [words];
    return Object.keys(value).map((inner) =>
      inner === ALL_ZONES ? `all zones of ${words}` : `${describeResourceName(inner, nameOf)} of ${words}`,
    );
  });
}

function resourceValue(choice: ResourceChoice): "*" | Readonly<Record<string, "*">> {
  if (choice.kind === "entry") return choice.value;
  return choice.kind === "zones-of-account" ? { [ALL_ZONES]: "*" } : "*";
}

function fromPlainName(name: string): ResourceChoice {
  if (name === ALL_ZONES) return { kind: "all-zones" };
  if (name === `${ACCOUNT}*`) return { kind: "all-accounts" };
  const zone = idAfter(name, ZONE);
  if (zone !== undefined) return { kind: "zone", id: zone };
  const account = idAfter(name, ACCOUNT);
  if (account !== undefined) return { kind: "account", id: account };
  const user = idAfter(name, USER);
  return user === undefined ? { kind: "entry", name, value: "*" } : { kind: "user", id: user };
}

function idAfter(name: string, prefix: string): string | undefined {
  const id = name.startsWith(prefix) ? name.slice(prefix.length) : "";
  return /^[0-9a-f]{32}$/u.test(id) ? id : undefined;
}

function nameless(): undefined {
  return undefined;
}

function describeResourceName(name: string, nameOf: NameOf): string {
  for (const [prefix, one, all] of NAME_FORMS) {
    if (!name.startsWith(prefix)) continue;
    const id = name.slice(prefix.length);
    if (id === "*") return all;
    const named =
      one === "zone" || one === "account" || one === "user" ? nameOf({ kind: one, id }) : undefined;
    return `${one} ${named ?? id}`;
  }
  return name;
}

const ACCOUNT = "com.cloudflare.api.account.";
const ZONE = "com.cloudflare.api.account.zone.";
const USER = "com.cloudflare.api.user.";
const ALL_ZONES = "com.cloudflare.api.account.zone.*";
const NAME_FORMS = [
  ["com.cloudflare.api.account.zone.", "zone", "all zones of all accounts"],
  ["com.cloudflare.api.account.", "account", "all accounts"],
  ["com.cloudflare.api.user.", "user", "all users"],
  ["com.cloudflare.edge.r2.bucket.", "R2 bucket", "all R2 buckets"],
] as const;
