import type { Fetch } from "@cftokens/openapi";
import type { OperationCoverage } from "../coverage.ts";
import type { Contract } from "../create-contract.ts";
import type { Exchange } from "../exchange.ts";
import type { Finding } from "../finding.ts";

/** What a run of the suite is given. Nothing is read from the environment, the clock or a source of chance. */
export interface SuiteOptions {
  readonly contract: Contract;
  readonly fetch: Fetch;
  /** Where the documented paths begin, such as `https://api.example.com/client/v4`, without a slash at the end. */
  readonly baseUrl: string;
  readonly credentials: SuiteCredentials;
  /** Values of path parameters that cannot be created or found in a list, by name: `account_id`, `zone_id`. */
  readonly pathValues: Readonly<Record<string, string>>;
  /** Ids of the operations to test; all unless given. */
  readonly operations?: readonly string[];
  /** Whether anything may be sent that changes the target. If not, operations that write are skipped. */
  readonly write: boolean;
  /** Of the generated cases; the same seed gives the same cases. */
  readonly seed: number;
  /** Generated cases of each kind for each operation. */
  readonly runs: number;
  /** The one generated case to send again, as a finding's `replay` names it. Needs one operation. */
  readonly path?: string;
  /** The time, for requests that name a moment. */
  readonly now: () => Date;
  /** What the names of created things begin with; `cftokens-contract-` unless given. */
  readonly namePrefix?: string;
  /** Told of every exchange, with what was found in it alone. */
  readonly onExchange?: (findings: readonly Finding[], exchange: Exchange) => void;
  /** Told of everything created before it is used, and waited for. */
  readonly onCreated?: (thing: CreatedThing) => unknown;
  /** Told of everything that is gone again. */
  readonly onRemoved?: (thing: CreatedThing) => unknown;
}

export interface SuiteCredentials {
  /** May do everything that is tested. Without it, operations are called with e-mail and key where these are documented. */
  readonly apiToken?: string;
  /** A token of another kind, which user-level operations must refuse. */
  readonly accountToken?: string;
  readonly email?: string;
  readonly apiKey?: string;
}

/** Something that the suite made. It holds no credential and can be kept in a journal. */
export interface CreatedThing {
  readonly id: string;
  /** The operation that removes it. */
  readonly operation: string;
  /** The path to send DELETE to, below the base URL. */
  readonly path: string;
}

/** A finding of a run, with what a report needs to show where it comes from. */
export interface SuiteFinding extends Finding {
  /** The case that brought it up, in words: "documented example `everything`", "body that breaks maxLength at /name". */
  readonly origin: string;
  /** The exchange that it was seen in, credentials included: pass it through `redactValue` before showing it. */
  readonly exchange?: Exchange;
  /** The value of `path` that sends the smallest case again, together with the run's seed. */
  readonly replay?: string;
}

export interface SkippedOperation {
  readonly operation: string;
  readonly reason: string;
}

export interface SuiteResult {
  readonly findings: readonly SuiteFinding[];
  readonly coverage: readonly OperationCoverage[];
  /** Requests that were sent and judged. */
  readonly cases: number;
  readonly skipped: readonly SkippedOperation[];
  readonly seed: number;
}
