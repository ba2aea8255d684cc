import { requestSigner } from "@cftokens/contract/suite";
import type { CleanArguments } from "../command-line.ts";
import type { Environment } from "../environment.ts";
import { CommandError } from "../command-error.ts";
import { exitCodes, type ExitCode } from "../exit-codes.ts";
import { loadContract } from "../load-contract.ts";
import { printable } from "@cftokens/workbench/text";
import { readSigning } from "../signing/read-signing.ts";
import { removeLeftovers } from "../target/remove-leftovers.ts";
import { findLeftovers } from "../target/find-leftovers.ts";
import { journalFile, openJournal } from "../target/journal.ts";
import { openRemoteTarget } from "../target/open-target.ts";
import { parseBaseUrl } from "../target/parse-base-url.ts";

/**
 * `pnpm contract clean --target URL`: removes from a target what runs have left there, by the
 * journal and by the names of what it lists. Without a target it lists what is left where:
 * credentials go to no target that was not named.
 */
export async function cleanTarget(args: CleanArguments, environment: Environment): Promise<ExitCode> {
  const { target } = args;
  return target === undefined
    ? listLeftovers(environment)
    : clean(parseBaseUrl(target), { args, environment });
}

function listLeftovers({ program, env, home, print }: Environment): ExitCode {
  const leftovers = openJournal(journalFile(env, home), []).leftovers();
  if (leftovers.length === 0) {
    print("Nothing is left anywhere.\n");
    return exitCodes.clean;
  }
  print(leftovers.map(({ target, path }) => `${printable(`${target}${path}`)}\n`).join(""));
  throw new CommandError(`Name the target to clean: ${program} clean --target URL.`, exitCodes.leftovers);
}

async function clean(
  url: URL,
  { args, environment }: { readonly args: CleanArguments; readonly environment: Environment },
): Promise<ExitCode> {
  const contract = await loadContract({
    files: args.specs,
    specFolder: environment.specFolder,
    permissions: args.permissions,
    basePath: url.pathname,
  });
  const opened = await openRemoteTarget(url, environment, readSigning(args, contract, environment));
  const { fetch, baseUrl, pathValues, secrets } = opened;
  const sign = requestSigner(contract, opened);
  const journal = openJournal(journalFile(environment.env, environment.home), secrets);
  const leftovers = () => journal.leftovers().filter(({ target }) => target === baseUrl);
  const named = await findLeftovers(contract, { fetch, baseUrl, sign, pathValues });
  const known = new Set(leftovers().map(({ path }) => path));
  for (const path of named) if (!known.has(path)) journal.created({ target: baseUrl, path });
  const count = leftovers().length;
  const refused = await removeLeftovers(journal, { fetch, baseUrl, sign });
  journal.shorten();
  environment.print(`Removed ${count - refused.length} of ${count} resources from ${baseUrl}.\n`);
  if (refused.length === 0) return exitCodes.clean;
  const paths = refused.map(({ path }) => path).join(", ");
  const line = `${baseUrl} would not remove ${paths}: remove it by hand, and then from ${journal.file}.`;
  throw new CommandError(line, exitCodes.leftovers);
}
