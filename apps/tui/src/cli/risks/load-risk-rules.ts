import { SpecError } from "@cftokens/openapi";
import { noRules, readRiskRules, type RiskRules } from "@cftokens/workbench/gate";
import { usageError } from "../command-error.ts";
import type { Environment } from "../environment.ts";

/** A file of rules, and the lines of what in it makes a risk. */
export interface RulesFile {
  readonly rules: RiskRules;
  readonly file: string | undefined;
  /** The line at which a member of the file begins; undefined where it is not written. */
  readonly lineOf: (member: string) => number | undefined;
}

/** Reads a file of rules, if there is one. Throws CommandError, with a line for each problem. */
export async function loadRiskRules(
  file: string | undefined,
  { readFile }: Pick<Environment, "readFile">,
): Promise<RulesFile> {
  if (file === undefined) return { rules: noRules, file, lineOf: () => undefined };
  const text = await readFile(file);
  // What reads YAML is loaded for this alone.
  const { findFirstLine, parseYaml } = await import("@cftokens/openapi/yaml");
  const read = readRiskRules(parse(() => parseYaml(text, file), file));
  if (!read.ok) throw usageError(...read.problems.map((problem) => `${file}: ${problem}`));
  return { rules: read.rules, file, lineOf: (member) => findFirstLine(text, [`/${member}`]) };
}

// An empty file asks for nothing.
function parse(read: () => unknown, file: string): unknown {
  try {
    return read() ?? {};
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    const line = error.line === undefined ? "" : `:${error.line}`;
    throw usageError(
      `${file}${line}: ${error.reason.replace(/^cannot be read as[^:(]*/u, "is no YAML or JSON ")}`,
    );
  }
}
