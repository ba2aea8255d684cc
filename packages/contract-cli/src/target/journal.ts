import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isJsonObject } from "@cftokens/openapi/json";
import { makeFolder, ownFolder } from "@cftokens/workbench/connection";

/** What runs have created on targets and not removed. It holds paths and never a credential. */
export interface Journal {
  readonly file: string;
  readonly created: (leftover: Leftover) => void;
  readonly removed: (leftover: Leftover) => void;
  /** What is still there, the newest first: it may depend on what is older. */
  readonly leftovers: () => readonly Leftover[];
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
 * line is ignored.
 */
export function openJournal(file: string): Journal {
  const append = (event: "created" | "removed", { target, path }: Leftover) => {
    makeFolder(dirname(file));
    appendFileSync(file, `${JSON.stringify({ event, target, path })}\n`, { mode: 0o600 });
  };
  return {
    file,
    created: (leftover) => append("created", leftover),
    removed: (leftover) => append("removed", leftover),
    leftovers: () => (existsSync(file) ? readLeftovers(readFileSync(file, "utf8")) : []),
  };
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
