import type { Client } from "@cftokens/client";
import type { IsReadable } from "../inventory/is-readable.ts";

/** What a change needs of the world. */
export interface ChangeApi {
  readonly client: Client;
  readonly isReadable: IsReadable;
  /** Gives the change up. What was sent already may be carried out all the same. */
  readonly signal: AbortSignal;
}
