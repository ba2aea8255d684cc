import { changeRules, type ChangeRuleName } from "./change-rules.ts";

/** One difference between two documents that a client can notice. */
export interface SpecChange {
  readonly rule: ChangeRuleName;
  readonly breaking: boolean;
  /** The document by its name; where it was renamed, the old name. */
  readonly document: string;
  /**
   * The operation id: the new one of an added operation, else the old one. Absent for a whole
   * document.
   */
  readonly operation?: string;
  /**
   * The place in the operation: `query.page`, `body.policies[].effect`, `200.result[].status`.
   * Empty for the operation itself.
   */
  readonly place: string;
  /** JSON pointer to the declaration: into the old document, or for additions into the new one. */
  readonly pointer: string;
  /** What changed, to be read after the place. */
  readonly message: string;
}

/** A change, not yet attributed to an operation or a document. */
export type Difference = Pick<SpecChange, "rule" | "place" | "pointer" | "message">;

/** Attributes a difference to an operation or, without one, to a document. */
export function toChange(
  difference: Difference,
  whose: { readonly document: string; readonly operation?: string },
): SpecChange {
  return { ...whose, ...difference, breaking: changeRules[difference.rule].breaking };
}
