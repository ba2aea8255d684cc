import type { SafeText } from "../../safe-text.ts";
import type { Secret } from "../../secret.ts";

/** A new token's secret, which exists nowhere else in the program and is dropped when the screen is left. */
export interface SecretState {
  readonly tokenKey: string;
  readonly name: SafeText;
  /** What the secret is for, such as "The value of the user API token". */
  readonly what: string;
  /** What belongs to the secret and is not one itself, such as the client id. */
  readonly companions: readonly { readonly label: string; readonly value: SafeText }[];
  readonly secret: Secret;
  readonly revealed: boolean;
  /** Whether it was revealed or copied at least once. */
  readonly taken: boolean;
}
