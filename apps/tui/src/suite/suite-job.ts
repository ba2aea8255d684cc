import type {
  FollowedFinding,
  ReportCounts,
  RunNews,
  RunReport,
  SeenOperation,
} from "@cftokens/contract-cli/run";

/** The documents that a run tests: some of the program's own, or files. */
export type SuiteDocuments =
  | { readonly kind: "own"; readonly names: readonly string[] }
  | { readonly kind: "files"; readonly files: readonly string[] };

/** Where a run goes, and what signs its requests; it holds no credential. */
export type SuiteTarget =
  /** An emulator of the run's own, in memory. */
  | { readonly kind: "emulator" }
  | {
      readonly kind: "remote";
      readonly baseUrl: string;
      /** Whether the credential is that of the profile. */
      readonly isOfProfile: boolean;
      /** The credentials of security schemes, and the variables that hold them. */
      readonly auth: readonly SchemeVariable[];
      /** The variables of the environment whose values are sent. */
      readonly variables: readonly string[];
    };

/** A security scheme, and what holds its credential. */
export interface SchemeVariable {
  readonly scheme: string;
  /** Of HTTP basic it is made of two others, with `_USERNAME` and `_PASSWORD` behind it. */
  readonly variable: string;
  readonly isBasic: boolean;
}

/** What is to be run; it holds no credential. */
export interface SuiteRequest {
  readonly documents: SuiteDocuments;
  readonly target: SuiteTarget;
  /** Ids of the operations; all unless given. */
  readonly operations: readonly string[] | undefined;
  readonly write: boolean;
  /** The one case to send again, of one operation. */
  readonly path: string | undefined;
}

/** A run as its thread gets it. It holds credentials. */
export interface SuiteJob {
  readonly request: SuiteRequest;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** What the thread of a run tells. */
export type SuiteEvent =
  | { readonly type: "news"; readonly news: RunNews }
  /** A line for people, such as how long it will take. */
  | { readonly type: "remarked"; readonly text: string }
  | { readonly type: "ended"; readonly end: SuiteEnd };

/** How a run ended. */
export interface SuiteEnd {
  /** Undefined where the target could not be tested at all. */
  readonly result: SuiteResult | undefined;
  /** Why it ended early, or could not begin; a line each. */
  readonly problems: readonly string[];
  /** What it has left on the target and what to do about it; a line each. */
  readonly leftovers?: readonly string[];
}

/** What a run has found and seen, without credentials. */
export interface SuiteResult {
  /** For the reports; the members below are made of it. */
  readonly report: RunReport;
  readonly hasFailed: boolean;
  readonly counts: ReportCounts;
  readonly findings: readonly FollowedFinding[];
  readonly coverage: readonly SeenOperation[];
  /** What was not judged, in words. */
  readonly unjudged: readonly string[];
}

/** The generated cases of every run: a command without `--seed` has the same. */
export const usualSeed = 1;

/** The command that does the same without a screen. */
export const contractProgram = "cftokens contract";
