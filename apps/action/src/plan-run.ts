import { isAtRevision, pathInRepository } from "./find-base.ts";
import { InputError, type Inputs } from "./inputs.ts";

/** One run of cftokens: what it is given, and how its exit code is read. */
export interface RunPlan {
  /** The command and its arguments, without those of reports. */
  readonly args: readonly string[];
  /** Words that stand by their place, after `--`. */
  readonly positionals: readonly string[];
  /** The exit code that says that something was found. */
  readonly found: number;
}

/** Where a comparison is made. */
export interface ComparePlace {
  /** The revision to compare with. */
  readonly base: () => string;
  /** The folder that paths begin in. */
  readonly folder: string;
}

/**
 * What is to be run for the inputs. Values stand behind an equals sign, so that none is taken for
 * an option. A document that the base does not have is new, and breaks nothing. Throws InputError.
 */
export function planRuns(inputs: Inputs, { base, folder }: ComparePlace): readonly RunPlan[] {
  const mode = inputs.value("mode");
  const further = inputs.lines("arguments");
  switch (mode) {
    case "contract":
      return [planContract(inputs, further)];
    case "diff": {
      const paths = inputs.lines("documents");
      if (paths.length === 0) throw new InputError("the mode diff needs the input documents");
      const revision = base();
      return paths
        .map((path) => ({ path, before: `${revision}:${pathInRepository(path, folder)}` }))
        .filter(({ before }) => isAtRevision(before, folder))
        .map(({ path, before }) => ({
          args: ["diff", ...further],
          positionals: [before, path],
          found: 1,
        }));
    }
    case "risks":
      return [
        {
          args: [
            "risks",
            ...option("rules", inputs.value("rules")),
            ...option("fail-on", inputs.value("fail-on")),
            ...option("ending-within", inputs.value("ending-within")),
            ...option("ics", inputs.value("ics")),
            ...further,
          ],
          positionals: [],
          found: 3,
        },
      ];
    default:
      throw new InputError(`the input mode is contract, diff or risks, not ${JSON.stringify(mode ?? "")}`);
  }
}

function planContract(inputs: Inputs, further: readonly string[]): RunPlan {
  const traffic = inputs.value("traffic");
  const target = inputs.value("target");
  if (traffic !== undefined && target !== undefined)
    throw new InputError("the inputs target and traffic exclude each other");
  return {
    args: [
      "contract",
      ...(traffic === undefined ? [] : ["check"]),
      ...option("target", target),
      ...option("baseline", inputs.value("baseline")),
      ...inputs.lines("documents").flatMap((file) => option("spec", file)),
      ...further,
    ],
    positionals: traffic === undefined ? [] : [traffic],
    found: 1,
  };
}

function option(name: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`--${name}=${value}`];
}
