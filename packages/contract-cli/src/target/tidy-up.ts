import type { CommandContext } from "../command-context.ts";
import { cleanUp } from "./clean-up.ts";
import { journalFile, openJournal } from "./journal.ts";
import type { Target } from "./target.ts";

/** Sees to it that nothing which a run makes on a target stays there, over crashes too. */
export interface TidyUp {
  /** Removes what earlier runs have left, or tells of it where nothing may be written. */
  readonly start: (write: boolean) => Promise<void>;
  readonly created: (path: string) => void;
  readonly removed: (path: string) => void;
  /** Removes what this run has made and not removed. Never throws: the journal keeps what would not go. */
  readonly removeOwn: () => Promise<void>;
  /** What is still there and what to do about it, in one line. */
  readonly describeLeft: () => string | undefined;
}

/** A world of one's own needs no journal: it is gone with the process. */
export function openTidyUp(target: Target, context: Pick<CommandContext, "env" | "home" | "remark">): TidyUp {
  const { baseUrl, fetch, authorization, isRemote } = target;
  const journal = openJournal(journalFile(context.env, context.home));
  const options = { fetch, baseUrl, authorization };
  const own = new Set<string>();
  const leftovers = () => (isRemote ? journal.leftovers().filter((thing) => thing.target === baseUrl) : []);
  return {
    async start(write) {
      const count = leftovers().length;
      if (count === 0) return;
      if (write) await cleanUp(journal, options);
      context.remark(
        write
          ? `Removed ${count - leftovers().length} of ${count} things that an earlier run has left.\n`
          : `An earlier run has left ${count} things: pnpm contract clean --target ${baseUrl} removes them.\n`,
      );
    },
    created(path) {
      own.add(path);
      if (isRemote) journal.created({ target: baseUrl, path });
    },
    removed(path) {
      own.delete(path);
      if (isRemote) journal.removed({ target: baseUrl, path });
    },
    async removeOwn() {
      if (!isRemote || own.size === 0) return;
      try {
        await cleanUp(journal, options);
      } catch (error) {
        context.remark(`Could not tidy up: ${error instanceof Error ? error.message : String(error)}\n`);
      }
    },
    describeLeft() {
      const left = leftovers().filter(({ path }) => own.has(path));
      if (left.length === 0) return undefined;
      const paths = left.map(({ path }) => path).join(", ");
      return `${baseUrl} still has what this run created: ${paths}. Run pnpm contract clean --target ${baseUrl}, or remove it by hand and then from ${journal.file}.`;
    },
  };
}
