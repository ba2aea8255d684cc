import { checkHistory, type Contract, type Exchange, type HistoryFinding } from "@cftokens/contract";

/**
 * What exchanges of somebody else's say of each other. In a run of the suite nobody else changes anything; here others may,
 * between two readings of the same, so that readings are not held against each other.
 */
export function checkTogether(exchanges: readonly Exchange[], contract: Contract): readonly HistoryFinding[] {
  return checkHistory(exchanges, contract).filter(({ finding }) => finding.check !== "reads-agree");
}
