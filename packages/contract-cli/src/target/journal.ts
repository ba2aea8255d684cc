import {
  appendFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { redactUrl } from "@cftokens/contract";
import { isJsonObject } from "@cftokens/openapi/json";
import { makeFolder, ownFolder } from "@cftokens/workbench/connection";
import { failedFile } from "../text-file.ts";

/** What runs have created on targets and not removed. It holds paths and never a credential. */
export interface Journal {
  readonly file: string;
  /** Notes a resource; false, and nothing is noted, where its path holds a credential. */
  readonly created: (leftover: Leftover) => boolean;
  readonly removed: (leftover: Leftover) => void;
  /** What is still there, the newest first: it may depend on what is older. */
  readonly leftovers: () => readonly Leftover[];
  /** Rewrites a long file with what is still there alone. */
  readonly shorten: () => void;
}

/** A resource that a run created on a target and has not removed. */
export interface Leftover {
  /** The base URL of the target. */
  readonly target: string;
  /** The path below the base URL. */
  readonly path: string;
}

/**
 * Opens a journal in a file. Each event is appended as a line, so that a crash loses none; a cut
 * line is ignored. `secrets` are credentials of any shape. Throws a CommandError when it cannot be
 * written.
 */
export function openJournal(file: string, secrets: readonly string[]): Journal {
  const append = (event: "created" | "removed", leftover: Leftover) => {
    try {
      makeFolder(dirname(file));
      appendFileSync(file, toLine(event, leftover), { mode: 0o600 });
    } catch (error) {
      throw failedFile(`the journal ${file} cannot be written`, error);
    }
  };
  return {
    file,
    created(leftover) {
      if (holdsSecret(leftover.path, secrets)) return false;
      append("created", leftover);
      return true;
    },
    removed: (leftover) => append("removed", leftover),
    leftovers: () => (existsSync(file) ? readLeftovers(readFileSync(file, "utf8")) : []),
    shorten: () => shortenFile(file),
  };
}

// Whether a server has given a credential as an identifier.
function holdsSecret(path: string, secrets: readonly string[]): boolean {
  return redactUrl(path) !== path || secrets.some((secret) => path.includes(encodeURIComponent(secret)));
}

// The bytes of a journal that is left as it is: a run has some hundred thousand.
const longestJournal = 64 * 1024;

// The new file takes the place of the old one as a whole, unless another run has written to that
// meanwhile.
function shortenFile(file: string): void {
  const size = existsSync(file) ? statSync(file).size : 0;
  if (size <= longestJournal) return;
  const oldestFirst = readLeftovers(readFileSync(file, "utf8")).toReversed();
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, oldestFirst.map((leftover) => toLine("created", leftover)).join(""), {
    mode: 0o600,
  });
  if (statSync(file).size === size) renameSync(temporary, file);
  else rmSync(temporary);
}

function toLine(event: "created" | "removed", { target, path }: Leftover): string {
  return `${JSON.stringify({ event, target, path })}\n`;
}

/** The file of the journal. */
export function journalFile(env: Readonly<Record<string, string | undefined>>, home: string): string {
  return join(ownFolder("state", env, home), "contract-journal.ndjson");
}

function readLeftovers(text: string): readonly Leftover[] {
  const leftovers = new Map<string, Leftover>();
  for (const line of text.split("\n")) {
    const event = parseEvent(line);
    if (event === undefined) continue;
    const key = `${event.target} ${event.path}`;
    if (event.event === "created") leftovers.set(key, { target: event.target, path: event.path });
    else leftovers.delete(key);
  }
  return [...leftovers.values()].toReversed();
}

function parseEvent(line: string): (Leftover & { readonly event: string }) | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (!isJsonObject(value)) return undefined;
    const { event, target, path } = value;
    if (typeof event !== "string" || typeof target !== "string" || typeof path !== "string") return undefined;
    return { event, target, path };
  } catch {
    return undefined;
  }
}
