import { reportLines } from "./command-error.ts";
import type { CommandWorld } from "./command-world.ts";
import type { ExitCode } from "./exit-codes.ts";
import type { Inventory } from "./load-inventory.ts";

/**
 * Says on standard error what could not be read, each failure once. Gives back the exit code that
 * follows from it.
 */
export function complainOf(
  { failures, problems }: Pick<Inventory, "failures" | "problems">,
  { output }: CommandWorld,
): ExitCode {
  const texts = [...problems, ...failures].map((report) => reportLines(report).join("\n"));
  for (const text of new Set(texts)) for (const line of text.split("\n")) output.complain(line);
  return failures.length > 0 ? 1 : 0;
}
