import { listUnseen, type OperationCoverage } from "@cftokens/contract";
import { printable } from "@cftokens/workbench/text";

/** What of an operation that was called was never sent, and which choices were never taken. */
export interface UnseenOfOperation {
  readonly operation: string;
  readonly unseen: readonly string[];
}

/** Lists the called operations of which something was never seen. */
export function listUnseenOfOperations(coverage: readonly OperationCoverage[]): readonly UnseenOfOperation[] {
  return coverage
    .filter(({ responses }) => responses.some(({ seen }) => seen > 0))
    .map((one) => ({ operation: one.operation, unseen: listUnseen(one) }))
    .filter(({ unseen }) => unseen.length > 0);
}

/** Writes a line for each part of these operations that was never seen. */
export function formatUnseen(coverage: readonly OperationCoverage[]): string {
  const lines = listUnseenOfOperations(coverage).flatMap(({ operation, unseen }) =>
    unseen.map((text) => `${printable(`${operation}: ${text}`)}\n`),
  );
  return lines.join("");
}
