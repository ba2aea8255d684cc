import type { SuiteCredentials } from "@cftokens/contract/suite";
import type { Fetch } from "@cftokens/openapi";

/** What the suite runs against. */
export interface Target {
  /** For people. */
  readonly name: string;
  /** Without a slash at the end. */
  readonly baseUrl: string;
  readonly fetch: Fetch;
  readonly credentials: SuiteCredentials;
  /** What lets a caller in everywhere: the token, or e-mail and key. */
  readonly authorization: Readonly<Record<string, string>>;
  readonly pathValues: Readonly<Record<string, string>>;
  /** Whether it is somebody else's: probed before a run, and what is made there journalled. */
  readonly isRemote: boolean;
  /** Whether only reads may be sent unless the caller says otherwise. */
  readonly isLive: boolean;
  /** Texts that must be in no output. */
  readonly secrets: readonly string[];
  readonly close: () => void;
}
