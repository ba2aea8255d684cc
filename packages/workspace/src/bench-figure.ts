/** One measured figure and what is asked of it. */
export interface BenchFigure {
  readonly name: string;
  readonly measured: number;
  /** Empty for a ratio. */
  readonly unit: string;
  /** Absent for a figure that is only kept an eye on. */
  readonly asked?: { readonly atMost: number } | { readonly atLeast: number };
}

/** Whether a figure is what is asked; one that is no number never is. */
export function isMet({ measured, asked }: BenchFigure): boolean {
  if (Number.isNaN(measured)) return false;
  if (asked === undefined) return true;
  return "atMost" in asked ? measured <= asked.atMost : measured >= asked.atLeast;
}

/** What is asked, in words; a dash when nothing is. */
export function askedText({ asked, unit }: BenchFigure): string {
  if (asked === undefined) return "-";
  return "atMost" in asked
    ? `at most ${numberText(asked.atMost, unit)}`
    : `at least ${numberText(asked.atLeast, unit)}`;
}

/** What was measured, in words. */
export function measuredText({ measured, unit }: BenchFigure): string {
  return Number.isNaN(measured) ? "failed" : numberText(measured, unit);
}

function numberText(value: number, unit: string): string {
  const digits = Math.abs(value) < 100 && !Number.isInteger(value) ? 2 : 0;
  const text = value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return unit === "" ? text : `${text} ${unit}`;
}
