import type { CommandContext } from "../command-context.ts";
import { Complaint } from "../complaint.ts";
import { exitCodes, type ExitCode } from "../exit-codes.ts";
import { loadContract } from "../load-contract.ts";
import { cleanUp } from "../target/clean-up.ts";
import { findStrays } from "../target/find-strays.ts";
import { type Journal, journalFile, openJournal } from "../target/journal.ts";
import { openRemoteTarget } from "../target/open-target.ts";
import { parseBaseUrl } from "../target/parse-base-url.ts";

/**
 * `pnpm contract clean --target URL`: removes from a target what runs have left there, by the journal and by the names of what
 * can be listed. Without a target it tells where something is left: credentials go to no target that was not named.
 */
export async function cleanTarget(target: string | undefined, context: CommandContext): Promise<ExitCode> {
  const journal = openJournal(journalFile(context.env, context.home));
  return target === undefined
    ? listLeftovers(journal, context)
    : clean(parseBaseUrl(target), journal, context);
}

function listLeftovers(journal: Journal, { print }: CommandContext): ExitCode {
  const leftovers = journal.leftovers();
  if (leftovers.length === 0) {
    print("Nothing is left anywhere.\n");
    return exitCodes.clean;
  }
  print(leftovers.map(({ target, path }) => `${target}${path}\n`).join(""));
  throw new Complaint(exitCodes.leftovers, "Name the target to clean: pnpm contract clean --target URL.");
}

async function clean(url: URL, journal: Journal, context: CommandContext): Promise<ExitCode> {
  const { fetch, baseUrl, authorization, pathValues } = openRemoteTarget(url, context);
  const journalled = () => journal.leftovers().filter((thing) => thing.target === baseUrl);
  const strays = await findStrays(await loadContract(), { fetch, baseUrl, authorization, pathValues });
  const known = new Set(journalled().map(({ path }) => path));
  for (const path of strays.filter((stray) => !known.has(stray))) journal.created({ target: baseUrl, path });
  const count = journalled().length;
  const left = await cleanUp(journal, { fetch, baseUrl, authorization });
  context.print(`Removed ${count - left.length} of ${count} things from ${baseUrl}.\n`);
  if (left.length === 0) return exitCodes.clean;
  const paths = left.map(({ path }) => path).join(", ");
  const line = `${baseUrl} would not remove ${paths}: remove it by hand, and then from ${journal.file}.`;
  throw new Complaint(exitCodes.leftovers, line);
}
