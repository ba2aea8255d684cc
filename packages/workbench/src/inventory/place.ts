import type { SafeText } from "../text/safe-text.ts";

/** An account or a zone that the program looks at. */
export interface Place {
  readonly kind: "account" | "zone";
  readonly id: string;
  /** Absent when only the id is known. */
  readonly name?: SafeText;
  /** The name as the API has it, where it is not the one that is harmless to print. */
  readonly storedName?: string;
  /** The account of a zone, when it is known. */
  readonly accountId?: string;
}

/** A user, as far as the credential may see it. */
export interface KnownUser {
  readonly id: string;
  readonly email: SafeText;
}
