import { parseArgs } from "node:util";
import { type SurfaceName, surfaceNames } from "./surfaces/surfaces.ts";

/** What the arguments of `pnpm fuzz` ask for. */
export interface FuzzOptions {
  readonly surfaces: readonly SurfaceName[];
  /** Shared by the surfaces. */
  readonly minutes: number;
  readonly seed: number;
  /** The one input to try again. */
  readonly only: number | undefined;
}

/** The text of `pnpm fuzz --help`. */
export const usage = `pnpm fuzz: hostile inputs for everything that reads from outside

Usage:
  pnpm fuzz [--minutes M] [--seed N] [--surface NAME]… [--only NUMBER]

  --minutes M      how long, shared by the surfaces (default 3)
  --seed N         of the inputs: the same seed gives the same inputs (default 1)
  --surface NAME   ${surfaceNames.join(", ")} (all unless any is named)
  --only NUMBER    tries this one input again, which a find names

Exit codes: 0 everything held, 1 something did not, 2 unusable arguments. Inputs with a find are written to apps/fuzz/reports/finds/.
`;

/** Reads the arguments; gives a sentence for those that it does not understand, or "help". */
export function parseFuzzOptions(
  args: readonly string[],
): FuzzOptions | "help" | { readonly problem: string } {
  try {
    const { values } = parseArgs({
      args: args.filter((each) => each !== "--"),
      options: {
        minutes: { type: "string", default: "3" },
        seed: { type: "string", default: "1" },
        surface: { type: "string", multiple: true, default: [] },
        only: { type: "string" },
        help: { type: "boolean", default: false },
      },
    });
    if (values.help) return "help";
    const asked = values.surface.map((name) => surfaceNames.find((each) => each === name));
    const unknown = values.surface[asked.indexOf(undefined)];
    if (unknown !== undefined)
      return { problem: `There is no surface "${unknown}": choose from ${surfaceNames.join(", ")}.` };
    const minutes = Number(values.minutes);
    const seed = Number(values.seed);
    const only = values.only === undefined ? undefined : Number(values.only);
    if (!(minutes > 0 && minutes <= mostMinutes))
      return { problem: `--minutes is "${values.minutes}": give a number up to ${mostMinutes}.` };
    if (!Number.isSafeInteger(seed)) return { problem: `--seed is "${values.seed}": give a whole number.` };
    if (only !== undefined && !(Number.isSafeInteger(only) && only >= 0))
      return { problem: `--only is "${values.only}": give the number of an input.` };
    const named = asked.filter((name) => name !== undefined);
    return { surfaces: named.length > 0 ? named : surfaceNames, minutes, seed, only };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { problem: error.message };
  }
}

const mostMinutes = 24 * 60;
