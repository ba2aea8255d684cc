import type {
  Asked,
  FigureDefinition,
  FigureResult,
  FigureRounds,
  MeasuredResult,
  Spread,
} from "./figure.ts";
import { median, spreadOf } from "./spread.ts";

/**
 * Judges what was measured: the ratio is taken in each round, and the verdict from where all of the
 * spread lies. Rounds that are no numbers, or too few, have failed.
 */
export function judgeRounds({ asked }: FigureDefinition, measured: Omit<FigureRounds, "name">): FigureResult {
  const { ours, peer, isCounted } = measured;
  const ratios = ours.map((value, round) => value / (peer[round] ?? Number.NaN));
  if (ours.length !== peer.length || !ratios.every(Number.isFinite))
    return { verdict: "failed", reason: `no ratios: ${ours.join(" ")} to ${peer.join(" ")}` };
  if (isCounted && ratios.length !== 1)
    return { verdict: "failed", reason: `${ratios.length} counts where there is one` };
  try {
    const [only = Number.NaN] = ratios;
    const ratio = isCounted ? { median: only, low: only, high: only } : spreadOf(ratios);
    const medians = { ours: median(ours), peer: median(peer) };
    return { verdict: verdictOf(ratio, asked), rounds: ratios.length, ...medians, ratio };
  } catch (error) {
    return { verdict: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
}

function verdictOf({ low, high }: Spread, asked: Asked): MeasuredResult["verdict"] {
  const isKept = (ratio: number) => ("atMost" in asked ? ratio <= asked.atMost : ratio >= asked.atLeast);
  if (isKept(low) && isKept(high)) return "met";
  return isKept(low) || isKept(high) ? "unclear" : "missed";
}
