import type { Asked, Figure, MeasuredResult, Spread } from "./figure.ts";

/** What is asked, in words. */
export function askedText(asked: Asked): string {
  return "atMost" in asked ? `at most ${numberText(asked.atMost)}` : `at least ${numberText(asked.atLeast)}`;
}

/** A ratio with its spread, or alone where it is counted. */
export function ratioText({ median, low, high }: Spread): string {
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
  return `${start}${ratioText(result.ratio)} times ${peer}, asked ${askedText(asked)}; ${sidesText(result, unit)}`;
}

/** A number as people read it: three digits that say something. */
export function numberText(value: number): string {
  return value.toLocaleString("en", { maximumSignificantDigits: Math.abs(value) < 1000 ? 3 : 4 });
}

/** Why something failed, in one short line without control characters. */
export function reasonText(said: string): string {
  const line = said.replaceAll(/[\p{Cc}\s]+/gu, " ").trim();
  return line.length > longestReason ? `${line.slice(0, longestReason)} …` : line;
}

const longestReason = 300;
