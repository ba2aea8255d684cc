import type { Resource } from "@cftokens/policy";

/** What an id that is asked for names. */
export type ResourceIdKind = "account" | "zone" | "zones-of-account" | "user";

/**
 * A kind of resource that the form offers: one that has an id already, or one whose id is asked
 * for.
 */
export interface ResourceChoice {
  readonly label: string;
  readonly kind: ResourceIdKind;
  readonly id?: "*";
}

/** The kinds of resource in the order in which they are offered. */
export const resourceChoices: readonly ResourceChoice[] = [
  { label: "One account", kind: "account" },
  { label: "All accounts", kind: "account", id: "*" },
  { label: "One zone", kind: "zone" },
  { label: "All zones of one account", kind: "zones-of-account" },
  { label: "All zones of all accounts", kind: "zone", id: "*" },
  { label: "Yourself (the user)", kind: "user" },
];

/** The resource that a choice and its id stand for. */
export function toResource(kind: ResourceIdKind, id: string): Resource {
  switch (kind) {
    case "account":
      return { kind, accountId: id };
    case "zone":
      return { kind, zoneId: id, accountId: "*" };
    case "zones-of-account":
      return { kind: "zone", zoneId: "*", accountId: id };
    case "user":
      return { kind, userId: id };
  }
}
