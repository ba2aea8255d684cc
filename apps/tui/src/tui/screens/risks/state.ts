import type { Severity } from "@cftokens/policy";
import { emptyFilterList, type FilterList } from "../../lists/filter-list.ts";
import type { Finding } from "./findings.ts";

/** The risks of all tokens, as the screen was left. */
export interface RisksState extends FilterList<Finding> {
  /** The only severity that is shown; undefined shows all. */
  readonly severity: Severity | undefined;
}

/** The screen before anybody went there. */
export const initialRisks: RisksState = { ...emptyFilterList(), severity: undefined };
