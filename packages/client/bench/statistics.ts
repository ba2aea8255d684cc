/** The middle one of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Says whether a ratio is where the project wants it. */
export function judge(
  ratio: number,
  wanted: { readonly atLeast: number } | { readonly atMost: number },
): string {
  const [isMet, text] =
    "atLeast" in wanted
      ? [ratio >= wanted.atLeast, `at least ${wanted.atLeast}`]
      : [ratio <= wanted.atMost, `at most ${wanted.atMost}`];
  return `${ratio.toFixed(2)} (wanted: ${text}${isMet ? "" : ", MISSED"})`;
}
