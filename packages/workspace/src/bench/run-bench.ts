import { type Bench, MissingData } from "./bench.ts";
import type { Figure } from "./figure.ts";
import { reasonText } from "./figure-text.ts";
import { judgeRounds } from "./judge-rounds.ts";

/**
 * Runs a bench and yields each wanted figure once, with its verdict, as soon as it is measured. One
 * that was not measured when the bench ends or throws has failed, or is skipped where data is
 * missing.
 */
export async function* runBench(
  bench: Bench,
  wanted: ReadonlySet<string>,
): AsyncGenerator<Figure, void, undefined> {
  const left = new Set(wanted);
  let end: Figure["result"] = { verdict: "failed", reason: "the bench did not measure it" };
  try {
    for await (const rounds of bench.measure(wanted)) {
      const definition = bench.figures[rounds.name];
      if (definition === undefined || !left.delete(rounds.name)) continue;
      yield { name: rounds.name, definition, result: judgeRounds(definition, rounds) };
    }
  } catch (error) {
    end =
      error instanceof MissingData
        ? { verdict: "skipped", reason: reasonText(error.message) }
        : { verdict: "failed", reason: reasonText(String(error)) };
  }
  for (const name of left) {
    const definition = bench.figures[name];
    if (definition !== undefined) yield { name, definition, result: end };
  }
}
