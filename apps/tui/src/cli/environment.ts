import type { Client } from "@cftokens/client";
import type { IsReadable, Place } from "@cftokens/workbench/inventory";
import type { Delivery, OpenedSecretFile } from "@cftokens/workbench/secrets";

/** The world outside a command. */
export interface Environment {
  readonly client: Client;
  readonly isReadable: IsReadable;
  /** Accounts and zones that the environment or the profile names. */
  readonly known: readonly Place[];
  readonly now: () => Date;
  /** Waits until the API takes the calls of one more list; left out where nothing is counted. */
  readonly room?: (signal: AbortSignal) => Promise<void> | undefined;
  readonly output: Output;
  readonly readFile: (file: string) => Promise<string>;
  /** The texts of the files in a folder whose names end so; undefined when it is no folder. */
  readonly readFolder: (folder: string, ending: string) => Promise<readonly string[] | undefined>;
  /** Writes a file that holds no secret, in place of one that is there. Throws CommandError. */
  readonly writeFile: (file: string, text: string) => Promise<void>;
  /** Opens a new file for a secret, which may be named from the home folder (`~/`). */
  readonly openSecretFile: (file: string) => Promise<OpenedSecretFile>;
  /**
   * Runs a change. Signals that would end the program abort the change instead, so that it can be
   * said what came of it.
   */
  readonly whileChanging: <Result>(change: (signal: AbortSignal) => Promise<Result>) => Promise<Result>;
}

/** Where a command writes to. */
export interface Output {
  /** Writes a line to standard output. */
  readonly print: (text: string) => void;
  /**
   * Writes a JSON value to standard output, in one line when there is no `space`. It says what the
   * value says, in characters that are harmless.
   */
  readonly printJson: (value: unknown, space?: number) => void;
  /** Writes a report to standard output, which is harmless already, as it is. */
  readonly printReport: (text: string) => void;
  /** Writes a line to standard error. */
  readonly remark: (text: string) => void;
  /**
   * What has been done, before it is printed: standard error says it when standard output cannot be
   * written.
   */
  readonly noteDone: (what: string) => void;
  /** Why standard output can take no secret; undefined when nothing speaks against it. */
  readonly whyNoSecret: () => string | undefined;
  /**
   * Writes a line that holds a secret to standard output, and says whether it went out. A pipe that
   * is full is waited for until the signal is aborted.
   */
  readonly deliver: (text: string, signal: AbortSignal) => Promise<Delivery>;
}
