import { describeSource, type Profile } from "@cftokens/workbench/connection";
import { safeText } from "@cftokens/workbench/text";
import type { Output } from "../environment.ts";
import type { ExitCode } from "../exit-codes.ts";
import type { Arguments } from "../read-arguments.ts";
import { textTable } from "../text-table.ts";

/** `cftokens profiles`: the profiles there are, and where their credentials come from. */
export function listProfiles(
  args: Arguments,
  { profiles, current }: { readonly profiles: readonly Profile[]; readonly current: string },
  output: Output,
): ExitCode {
  if (args.flags.has("json"))
    for (const { name, source } of profiles)
      output.printJson({ name, source: source.kind, current: name === current });
  else
    for (const line of textTable(
      ["PROFILE", "CREDENTIAL FROM"],
      profiles.map(({ name, source }) => [
        `${name}${name === current ? " *" : ""}`,
        safeText(describeSource(source)),
      ]),
    ))
      output.print(line);
  return 0;
}
