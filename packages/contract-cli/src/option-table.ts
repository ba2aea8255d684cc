/** The commands of `pnpm contract`, by the names that people read. */
export const commands = ["suite", "check", "proxy", "clean"] as const;

export type CommandName = (typeof commands)[number];

/** An option, as `--help` and docs/contract-command.md tell it. */
export interface OptionRow {
  /** The name, and the name of its value where it has one. */
  readonly option: string;
  /** The commands that take it. */
  readonly of: readonly CommandName[];
  readonly isRepeatable: boolean;
  /** In words, without a remark that it can be given several times. */
  readonly meaning: string;
}

const judging = ["suite", "check", "proxy"] as const;
const signing = ["suite", "clean"] as const;

/** Every option, in the order in which people read them. */
export const optionTable: readonly OptionRow[] = [
  row(
    "--target URL",
    ["suite", "proxy", "clean"],
    "The base URL, its path included. Https, unless the host is this machine.",
  ),
  row("--operation ID", ["suite"], "Only this operation.", true),
  row("--write", ["suite"], "On a live target: also send what changes something."),
  row("--read-only", ["suite"], "Send only what reads, also to the emulator."),
  row("--seed N", ["suite"], "Other generated cases; 1 unless given."),
  row("--path P", ["suite"], "One case of one operation again, as reports print it with its seed."),
  row(
    "--cases N",
    ["suite"],
    "Generated cases of each kind for each operation: 20, and 3 on a live target, unless given; 0 for none.",
  ),
  row("--values FILE", ["suite"], "Values that only you know."),
  row(
    "--auth SCHEME=NAME",
    signing,
    "The environment variable that holds the credential for a security scheme of the document.",
    true,
  ),
  row(
    "--header 'NAME: VALUE'",
    signing,
    "A header of every request, in which $VARIABLE is an environment variable and $$ a dollar.",
    true,
  ),
  row(
    "--report KIND=FILE",
    judging,
    "junit=FILE, json=FILE, html=FILE, sarif=FILE, ctrf=FILE, markdown=FILE; or on standard output github for annotations, unseen for what was never sent or taken.",
    true,
  ),
  row("--baseline FILE", judging, "Known drift."),
  row(
    "--spec FILE",
    commands,
    "OpenAPI 3.0, 3.1 or 3.2 documents, YAML or JSON, instead of those in spec/.",
    true,
  ),
  row(
    "--allow-file PATH",
    commands,
    "A file or folder that these documents may refer to outside of their own folder.",
    true,
  ),
  row("--allow-host HOST", commands, "A host that these documents may refer to.", true),
  row("--json", ["check"], "Each finding as a JSON object on a line of its own, instead of the summary."),
  row("--each", ["check"], "Each exchange is judged by itself: for samples that are no one story."),
  row("--port N", ["proxy"], "On 127.0.0.1, 8788 unless given; 0 takes a free one."),
  row("--record FILE", ["proxy"], "Appends what passes by to a recording without credentials."),
];

function row(option: string, of: readonly CommandName[], meaning: string, isRepeatable = false): OptionRow {
  return { option, of, meaning, isRepeatable };
}

/** The commands that take an option, in words. */
export function describeCommands({ of }: OptionRow): string {
  const missing = commands.filter((command) => !of.includes(command));
  if (missing.length === 0) return "all";
  return missing.length === 1 ? `all but ${missing.join()}` : of.join(", ");
}

/** What an option means, with how often it can be given. */
export function describeOption({ meaning, isRepeatable }: OptionRow): string {
  return isRepeatable ? `${meaning} Any number of times.` : meaning;
}
