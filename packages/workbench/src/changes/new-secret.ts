import type { SafeText } from "../text/safe-text.ts";
import type { Secret } from "./secret.ts";

/** A secret that the API has just shown, with what it is for. */
export interface NewSecret {
  /** Such as "The value of the API token". */
  readonly what: string;
  /** What belongs to the secret and is not one itself, such as the client id. */
  readonly companions: readonly { readonly label: string; readonly value: SafeText }[];
  readonly secret: Secret;
}
