import type { Fetch } from "@cftokens/openapi";
import type { ApiCredentials } from "@cftokens/openapi/security";
import type { OperationCoverage } from "../coverage.ts";
import type { Contract } from "../create-contract.ts";
import type { Exchange } from "../exchange.ts";
import type { Finding } from "../finding.ts";
import type { GivenValues } from "./given-values.ts";

/**
 * Everything that a run of the suite uses: it reads no environment, clock or random source of its
 * own.
 */
export interface SuiteOptions {
  readonly contract: Contract;
  readonly fetch: Fetch;
  /**
   * Where the documented paths begin, such as `https://api.example.com/client/v4`, without a slash
   * at the end.
   */
  readonly baseUrl: string;
  readonly credentials: SuiteCredentials;
  /**
   * Headers that every request has, by name. One in which a security scheme of a document has its
   * credential is the credential for that scheme, and sent where it is documented.
   */
  readonly headers?: Readonly<Record<string, string>>;
  /** Values of path parameters, by name, that name given resources: `account_id`, `zone_id`. */
  readonly pathValues: Readonly<Record<string, string>>;
  /** Values of parameters and bodies that the documents do not tell. */
  readonly values?: GivenValues;
  /** Ids of the operations to test; all unless given. */
  readonly operations?: readonly string[];
  /** Whether requests may change the target. If not, operations that write are skipped. */
  readonly write: boolean;
  /** Of the generated cases; the same seed gives the same cases. */
  readonly seed: number;
  /** Generated cases of each kind for each operation. */
  readonly runs: number;
  /**
   * The one generated case to send again, as a finding's `replay` names it. Needs one operation.
   */
  readonly path?: string;
  /** The current time, for requests that name a moment. */
  readonly now: () => Date;
  /** The beginning of the names of created resources; `cftokens-contract-` unless given. */
  readonly namePrefix?: string;
  /** Called for every exchange, with the findings in it alone. */
  readonly onExchange?: (findings: readonly Finding[], exchange: Exchange) => void;
  /** Called for every finding as it is reported. */
  readonly onFinding?: (finding: SuiteFinding) => void;
  /** Called before each operation, and before each life of a resource. */
  readonly onProgress?: (progress: SuiteProgress) => void;
  /** Called for every created resource before it is used. The run waits for it. */
  readonly onCreated?: (resource: CreatedResource) => unknown;
  /** Called for every created resource that was removed. The run waits for it. */
  readonly onRemoved?: (resource: CreatedResource) => unknown;
}

export interface SuiteCredentials {
  /**
   * A token that may do everything that is tested. Without it, e-mail and key are used where they
   * are documented.
   */
  readonly apiToken?: string;
  /** A token of another kind, which user-level operations must refuse. */
  readonly accountToken?: string;
  readonly email?: string;
  readonly apiKey?: string;
  /** By the names of security schemes. They come before all others. */
  readonly schemes?: ApiCredentials;
}

/** How far a run is: its parts are the operations, and then the lives of resources. */
export interface SuiteProgress {
  /** The id of the operation, or the path of the collection whose resource comes next. */
  readonly part: string;
  /** The parts before it. */
  readonly done: number;
  /** All parts of the run. */
  readonly all: number;
}

/** A resource that the suite created. It holds no credential and can be kept in a journal. */
export interface CreatedResource {
  readonly id: string;
  /** The operation that removes it. */
  readonly operation: string;
  /** The path to send DELETE to, below the base URL. */
  readonly path: string;
}

/** A finding of a run, with what a report needs to show where it comes from. */
export interface SuiteFinding extends Finding {
  /**
   * The case that caused it, in words: "documented example `everything`", "body that breaks
   * maxLength at /name".
   */
  readonly origin: string;
  /**
   * The exchange in which it was seen, credentials included: pass it through `redactValue` before
   * showing it.
   */
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
  /** Set where `fetch` has thrown, which ends a run; all else is of the time before. */
  readonly stopped?: StoppedRun;
}

/** Why a run ended early. */
export interface StoppedRun {
  /** What `fetch` has thrown. */
  readonly reason: unknown;
  /** The request that was not answered. */
  readonly failed: SentRequest;
  /** The one before it: what a server dies of may come after its answer. */
  readonly lastAnswered?: SentRequest;
}

/** A request of the suite, without what documents mark as credentials. */
export interface SentRequest {
  readonly operation: string;
  readonly request: Exchange["request"];
}
