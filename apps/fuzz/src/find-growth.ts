/**
 * Tells whether memory grew: the median of the last quarter of the looks beside that of the second
 * quarter, because the first fills caches. Undefined while it did not, or with too few looks.
 */
export function findGrowth(looks: readonly number[]): string | undefined {
  if (looks.length < fewestLooks) return undefined;
  const quarter = Math.floor(looks.length / 4);
  const before = median(looks.slice(quarter, 2 * quarter));
  const after = median(looks.slice(-quarter));
  const hasGrown = after > before * 1.5 && after - before > 32 * megabyte;
  return hasGrown ? `memory grew from ${inMegabytes(before)} to ${inMegabytes(after)}` : undefined;
}

/** Bytes as a reader says them. */
export function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / megabyte)} MB`;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

const fewestLooks = 12;
const megabyte = 2 ** 20;
