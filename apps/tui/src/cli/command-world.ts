import type { Client } from "@cftokens/client";
import type { IsReadable, Place } from "@cftokens/workbench/inventory";

/** The world outside a command. */
export interface CommandWorld {
  readonly client: Client;
  /** The credential in use; undefined on the emulator. */
  readonly isReadable: IsReadable;
  /** Accounts and zones that the environment or the profile names. */
  readonly known: readonly Place[];
  readonly now: () => Date;
  readonly output: Output;
  readonly readFile: (file: string) => Promise<string>;
  /** Makes a new file for a secret; throws when there is one of that name. */
  readonly createSecretFile: (file: string) => SecretFile;
}

/** Where a command writes to. */
export interface Output {
  /** Writes a line to standard output. */
  readonly line: (text: string) => void;
  /** Writes a line to standard error. */
  readonly complain: (text: string) => void;
}

/** A new, empty file that only its owner may read. */
export interface SecretFile {
  readonly write: (secret: string) => void;
  /** Takes the file away again. */
  readonly discard: () => void;
}
