/** The menu of equivalents: which one is shown, and from which line on. */
export interface EquivalentsState {
  readonly kind: "equivalents";
  readonly shown: number;
  readonly top: number;
}

/** The menu as it opens. */
export const openEquivalents: EquivalentsState = { kind: "equivalents", shown: 0, top: 0 };
