import type { Fetch } from "@cftokens/openapi";

/** What a command may touch of the world around it. */
export interface CommandContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder of whoever runs the command. */
  readonly home: string;
  readonly print: (text: string) => void;
  /** For people while a command works; never part of its result. */
  readonly remark: (text: string) => void;
  /** Throws a Complaint when a host cannot be reached. */
  readonly network: Fetch;
  readonly now: () => Date;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Calls back when the user wants to stop; gives back how to no longer be called. */
  readonly onInterrupt: (listener: () => void) => () => void;
}
