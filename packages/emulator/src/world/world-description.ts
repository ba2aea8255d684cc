import type { Condition, Policy } from "@cftokens/client";

/**
 * A world to start with. Ids that are left out are derived from names, so that the same description
 * gives the same world.
 */
export interface WorldDescription {
  readonly users: readonly DescribedUser[];
  readonly accounts: readonly DescribedAccount[];
  readonly zones: readonly DescribedZone[];
  /** Oldest first. */
  readonly apiTokens: readonly DescribedApiToken[];
  readonly serviceTokens: readonly DescribedServiceToken[];
  readonly buildTokens: readonly DescribedBuildToken[];
}

export interface DescribedUser {
  readonly id?: string;
  readonly email: string;
}

export interface DescribedAccount {
  readonly id?: string;
  readonly name: string;
  /** E-mail addresses of users. */
  readonly members: readonly string[];
}

export interface DescribedZone {
  readonly id?: string;
  readonly name: string;
  /** Name of an account. */
  readonly account: string;
}

/**
 * An API token. Dates are days from the day on which the world is created; negative ones are past.
 */
export interface DescribedApiToken {
  readonly name: string;
  /** The e-mail address of a user or the name of an account. */
  readonly owner: string;
  readonly status?: "disabled";
  readonly issued: number;
  readonly lastUsed?: number;
  readonly notBefore?: number;
  readonly expires?: number;
  readonly policies: readonly DescribedPolicy[];
  readonly condition?: Condition;
}

export interface DescribedPolicy {
  readonly effect: "allow" | "deny";
  /** Names of permission groups with their scope, because names repeat across scopes. */
  readonly groups: readonly (readonly [name: string, scope: GroupScope])[];
  readonly resources: Policy["resources"];
}

export type GroupScope = "user" | "account" | "zone" | "bucket";

export interface DescribedServiceToken {
  readonly name: string;
  /** The name of an account or of a zone. */
  readonly parent: string;
  /** In days, as above. */
  readonly created: number;
  readonly duration: string;
  readonly lastSeen?: number;
  readonly enabled?: boolean;
  /** What refers to the token in Access, so that it cannot be deleted. */
  readonly usedBy?: string;
}

export interface DescribedBuildToken {
  readonly name: string;
  /** Name of an account. */
  readonly account: string;
  /**
   * The name of the API token behind it, which must be described; its owner also owns the build
   * token.
   */
  readonly apiToken: string;
}
