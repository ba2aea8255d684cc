import { checkHistory, type Contract, type Exchange, type HistoryFinding } from "@cftokens/contract";

/**
 * Checks what recorded exchanges say together, except `reads-agree`: between two readings others
 * may have changed the resource. In a run of the suite nobody does.
 */
export function checkTogether(exchanges: readonly Exchange[], contract: Contract): readonly HistoryFinding[] {
  return checkHistory(exchanges, contract).filter(({ finding }) => finding.check !== "reads-agree");
}
