import type { Environment } from "../environment.ts";
import { printable } from "@cftokens/workbench/text";
import { type RemovalOptions, removeLeftovers } from "./remove-leftovers.ts";
import { journalFile, openJournal } from "./journal.ts";
import { createStoppable } from "./stoppable.ts";
import type { Target } from "./target.ts";

/** Removes what runs create on a target, also after a crash. */
export interface Cleanup {
  /** Removes what earlier runs have left, or names it where nothing may be written. */
  readonly start: (write: boolean) => Promise<void>;
  /** Notes that this run has created a resource. */
  readonly created: (path: string) => void;
  /** Notes that this run has removed a resource. */
  readonly removed: (path: string) => void;
  /**
   * Removes what this run has created and not removed, for as long as `patience`, in milliseconds.
   * Never throws: the journal keeps what stays.
   */
  readonly removeOwn: (patience: number) => Promise<void>;
  /**
   * What this run has left and what to do about it, in one line; undefined when nothing is left.
   */
  readonly describeLeft: () => string | undefined;
}

/**
 * Opens the cleanup of one run. An emulator in this process needs no journal: its world ends with
 * the process.
 */
export function openCleanup(
  target: Target & Pick<RemovalOptions, "sign">,
  environment: Pick<Environment, "program" | "env" | "home" | "remark" | "wait">,
): Cleanup {
  const { baseUrl, fetch, sign, isRemote } = target;
  const journal = openJournal(journalFile(environment.env, environment.home), target.secrets);
  const options = { fetch, baseUrl, sign };
  const own = new Set<string>();
  const leftovers = () =>
    isRemote ? journal.leftovers().filter(({ target: owner }) => owner === baseUrl) : [];
  return {
    async start(write) {
      const count = leftovers().length;
      if (count === 0) return;
      if (write) await removeLeftovers(journal, options);
      environment.remark(
        write
          ? `Removed ${count - leftovers().length} of ${count} resources that an earlier run has left.\n`
          : `An earlier run has left ${count} resources: ${environment.program} clean --target ${baseUrl} removes them.\n`,
      );
    },
    created(path) {
      own.add(path);
      if (isRemote && !journal.created({ target: baseUrl, path })) {
        environment.remark(
          `${baseUrl} gave a resource an identifier that holds a credential: the journal leaves it out.\n`,
        );
      }
    },
    removed(path) {
      own.delete(path);
      if (isRemote) journal.removed({ target: baseUrl, path });
    },
    async removeOwn(patience) {
      if (!isRemote) return;
      const { wrap, stop } = createStoppable();
      const timer = new AbortController();
      environment.wait(patience, timer.signal).then(
        () => stop(new Error(`it took longer than ${patience / 1000} s`)),
        () => {},
      );
      try {
        if (own.size > 0) await removeLeftovers(journal, { ...options, fetch: wrap(fetch) });
        journal.shorten();
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        environment.remark(`The cleanup failed: ${printable(problem)}\n`);
      } finally {
        timer.abort();
      }
    },
    describeLeft() {
      const left = leftovers().filter(({ path }) => own.has(path));
      if (left.length === 0) return undefined;
      const paths = left.map(({ path }) => path).join(", ");
      return `${baseUrl} still has what this run created: ${paths}. Run ${environment.program} clean --target ${baseUrl}, or remove it by hand and then from ${journal.file}.`;
    },
  };
}
