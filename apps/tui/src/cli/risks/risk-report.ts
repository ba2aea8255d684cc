import type { Severity } from "@cftokens/policy";
import type { GateReport } from "@cftokens/workbench/gate";
import type { TokenRow } from "@cftokens/workbench/inventory";
import type { RulesFile } from "./load-risk-rules.ts";

/** What was found in tokens, before it is written in a format. */
export interface RiskReport extends GateReport {
  /** The tokens that were judged. */
  readonly rows: readonly TokenRow[];
  readonly failOn: Severity | "never";
  readonly rulesFile: RulesFile;
  /** Whether all tokens, and all that they are judged by, could be read. */
  readonly isComplete: boolean;
  readonly version: string;
  readonly start: Date;
  readonly stop: Date;
}
