import { changeRules, type ChangeRuleName } from "./change-rules.ts";

/** One difference between two documents that a client can notice. */
export interface SpecChange {
  readonly rule: ChangeRuleName;
  readonly breaking: boolean;
  /** The document by its name; where it was renamed, the old name. */
  readonly document: string;
  /**
   * The operation id; the new one of an added operation, the old one of every other. Absent for a
   * whole document.
   */
  readonly operation?: string;
  /**
   * Where in the operation: `query.page`, `body.policies[].effect`, `200.result[].status`. Empty:
   * the operation itself.
   */
  readonly place: string;
  /**
   * Where it is declared, as a JSON pointer into the old document, or into the new one for what is
   * added.
   */
  readonly pointer: string;
  /** What changed, to be read after the place. */
  readonly message: string;
}

/** A change before it is known whose it is. */
export type Difference = Pick<SpecChange, "rule" | "place" | "pointer" | "message">;

/** A difference as a change of an operation or, without one, of a document. */
export function toChange(
  difference: Difference,
  whose: { readonly document: string; readonly operation?: string },
): SpecChange {
  return { ...whose, ...difference, breaking: changeRules[difference.rule].breaking };
}
