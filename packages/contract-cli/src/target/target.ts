import type { SuiteCredentials } from "@cftokens/contract/suite";
import type { Fetch } from "@cftokens/openapi";
import type { ShellCredential } from "../signing/run-signing.ts";

/** The API that the suite runs against. */
export interface Target {
  /** The name for people: "the emulator", or the base URL. */
  readonly name: string;
  /** The base URL, without a slash at the end. */
  readonly baseUrl: string;
  readonly fetch: Fetch;
  readonly credentials: SuiteCredentials;
  /** Headers that every request has. */
  readonly headers: Readonly<Record<string, string>>;
  readonly pathValues: Readonly<Record<string, string>>;
  /**
   * Whether it is another process: probed before a run, and with a journal of what is created
   * there.
   */
  readonly isRemote: boolean;
  /**
   * Whether only reads may be sent unless the caller says otherwise: it is not known to be the
   * emulator, and its credentials come from the environment.
   */
  readonly isLive: boolean;
  /** The credentials of the run. No output may hold them. */
  readonly secrets: readonly string[];
  /** How a shell writes those that options have named. */
  readonly shell: readonly ShellCredential[];
  readonly close: () => void;
}
