import type { BenchFigure } from "@cftokens/workspace";

/** One measured figure beside what it is held against. */
export interface Figure {
  readonly name: string;
  readonly ours: number;
  readonly peer: number;
  readonly peerName: string;
  readonly unit: string;
  /** The most that ours may be, as a multiple of the peer. */
  readonly limit: number;
}

/** Whether a figure keeps its limit. */
export function isKept({ ours, peer, limit }: Figure): boolean {
  return ours <= peer * limit;
}

/** A figure as one line: both sides, the ratio, the limit. */
export function figureLine(figure: Figure): string {
  const { name, ours, peer, peerName, unit, limit } = figure;
  const ratio = (ours / peer).toFixed(2);
  return `${isKept(figure) ? "✓" : "✗"} ${name.padEnd(38)} ${format(ours)} ${unit}  ${peerName} ${format(peer)} ${unit}  ratio ${ratio} (at most ${limit})`;
}

/** A figure as a row of the workspace's table: its ratio to the peer. */
export function toBenchFigure({ name, ours, peer, peerName, limit }: Figure): BenchFigure {
  return { name: `${name}, ratio to ${peerName}`, measured: ours / peer, unit: "", asked: { atMost: limit } };
}

/** The value below which this share of the samples lies. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

function format(value: number): string {
  return value.toFixed(value < 10 ? 2 : value < 1000 ? 1 : 0).padStart(7);
}
