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
  /** JSON pointer to the declaration, into the document that `side` names. */
  readonly pointer: string;
  /** The document that the pointer leads into. */
  readonly side: "before" | "after";
  /** What that document is called there. */
  readonly source: string;
  /** What changed, to be read after the place. */
  readonly message: string;
  /** Of a breaking change of a schema: a value at the place. */
  readonly example?: Example;
  /** Whether a change that should break some value was found, but no such value. */
  readonly unproven?: true;
}

/** A value that the schema of one document accepts, and that of the other one does not. */
export interface Example {
  readonly value: unknown;
  /** The document that accepts it. */
  readonly accepted: "before" | "after";
}

/**
 * A change, not yet attributed to an operation or a document. Without a side, its pointer leads
 * into the old document.
 */
export interface Difference
  extends
    Pick<SpecChange, "rule" | "place" | "pointer" | "message">,
    Partial<Pick<SpecChange, "side" | "example" | "unproven">> {}

/** Attributes a difference to an operation or, without one, to a document. */
export function toChange(
  difference: Difference,
  {
    sources: [old, now],
    ...whose
  }: {
    readonly document: string;
    readonly operation?: string;
    readonly sources: readonly [before: { readonly name: string }, after: { readonly name: string }];
  },
): SpecChange {
  const { side = "before" } = difference;
  const source = side === "before" ? old.name : now.name;
  return { ...whose, ...difference, side, source, breaking: changeRules[difference.rule].breaking };
}
