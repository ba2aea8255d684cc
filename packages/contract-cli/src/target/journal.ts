import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isJsonObject } from "@cftokens/openapi/json";
import { ownFolder } from "@cftokens/workbench/connection";

/** What runs have created on targets and not yet removed: places only, never a credential. */
export interface Journal {
  readonly file: string;
  readonly created: (thing: JournalledThing) => void;
  readonly removed: (thing: JournalledThing) => void;
  /** What is still there, the newest first, since things may depend on older ones. */
  readonly leftovers: () => readonly JournalledThing[];
}

export interface JournalledThing {
  /** The base URL. */
  readonly target: string;
  /** Below the base URL. */
  readonly path: string;
}

/** A journal in a file that is appended to, line by line, so that a crash loses nothing. A line that was cut off is passed over. */
export function openJournal(file: string): Journal {
  const append = (event: "created" | "removed", { target, path }: JournalledThing) => {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    appendFileSync(file, `${JSON.stringify({ event, target, path })}\n`, { mode: 0o600 });
  };
  return {
    file,
    created: (thing) => append("created", thing),
    removed: (thing) => append("removed", thing),
    leftovers: () => (existsSync(file) ? readLeftovers(readFileSync(file, "utf8")) : []),
  };
}

/** Where the journal is. */
export function journalFile(env: Readonly<Record<string, string | undefined>>, home: string): string {
  return join(ownFolder("state", env, home), "contract-journal.ndjson");
}

function readLeftovers(text: string): readonly JournalledThing[] {
  const things = new Map<string, JournalledThing>();
  for (const line of text.split("\n")) {
    const event = parseEvent(line);
    if (event === undefined) continue;
    const key = `${event.target} ${event.path}`;
    if (event.event === "created") things.set(key, { target: event.target, path: event.path });
    else things.delete(key);
  }
  return [...things.values()].toReversed();
}

function parseEvent(line: string): (JournalledThing & { readonly event: string }) | undefined {
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
