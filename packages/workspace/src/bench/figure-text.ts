import type { Asked, Figure, MeasuredResult, Spread } from "./figure.ts";

// What is asked, in words.
function askedText(asked: Asked): string {
  return "atMost" in asked ? `at most ${numberText(asked.atMost)}` : `at least ${numberText(asked.atLeast)}`;
}

// A ratio with its spread, or alone where it is counted.
function ratioText({ median, low, high }: Spread): string {
  return low === high
    ? numberText(median)
    : `${numberText(median)} (${numberText(low)} to ${numberText(high)})`;
}

// What both sides took, in words.
function sidesText({ ours, peer }: MeasuredResult, unit: string): string {
  return `${numberText(ours)} to ${numberText(peer)} ${unit}`;
}

/** A figure as one line of text. */
export function figureLine({ name, definition, result }: Figure): string {
  const { peer, unit, asked } = definition;
  const start = `${result.verdict.padEnd(7)}  ${name}: `;
  if (!("ratio" in result)) return `${start}${result.reason}`;
  return `${start}${ratioText(result.ratio)} of ${peer}, asked ${askedText(asked)}; ${sidesText(result, unit)}`;
}

// A number as people read it: three digits that say something.
function numberText(value: number): string {
  return value.toLocaleString("en", { maximumSignificantDigits: Math.abs(value) < 1000 ? 3 : 4 });
}
