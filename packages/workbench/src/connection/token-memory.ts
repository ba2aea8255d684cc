import { createHash, createHmac, randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Credentials } from "@cftokens/client";
import { redactValue } from "@cftokens/credentials";
import { isJsonObject, type JsonObject } from "@cftokens/openapi/json";
import { type IsReadable, tokenSchemas } from "../inventory/is-readable.ts";
import { listSourceId } from "../inventory/list-source.ts";
import type { Place } from "../inventory/place.ts";
import { tokenKinds } from "../inventory/token-kinds.ts";
import { type ListedToken, toListed, type TokenRow, toTokenRow } from "../inventory/token-row.ts";
import { safeText } from "../text/safe-text.ts";
import { ownFolder } from "./own-folder.ts";
import { readOwnObject } from "./read-own-object.ts";
import { writeOwnFile } from "./write-own-file.ts";

/** Remembers the tokens that were listed, for the next start. */
export interface TokenMemory {
  /** The tokens as they were listed last; none where nothing is remembered that can be read. */
  readonly read: () => readonly TokenRow[];
  /** What cannot be written is forgotten: nothing depends on it. */
  readonly write: (rows: readonly TokenRow[]) => void;
}

/** Whose tokens are remembered. */
export interface TokenMemoryOwner {
  readonly profile: string;
  readonly baseUrl: string;
  readonly credentials: Credentials;
  /** The accounts and zones that the user named. */
  readonly places: readonly Place[];
}

/** What remembering needs of the world. */
export interface TokenMemoryWorld {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly isReadable: IsReadable;
  readonly now: () => Date;
}

/**
 * A memory in the program's state folder, a file for each profile, API and choice of places, which
 * only the user can read. It holds what the API lists of tokens, redacted, and no value of one.
 * What another credential listed is not read, and written over. At most `mostTokens` are kept,
 * the first ones.
 */
export function createTokenMemory(owner: TokenMemoryOwner, world: TokenMemoryWorld): TokenMemory {
  const file = join(memoryFolder(world.env, world.home), `${nameOf(owner)}.json`);
  return {
    read() {
      const kept = readOwnObject(file, mostBytes);
      if (kept?.["format"] !== format || typeof kept["salt"] !== "string") return [];
      if (kept["credential"] !== markOf(owner.credentials, kept["salt"])) return [];
      return objectsOf(kept["lists"]).flatMap((list) => rowsOf(list, world));
    },
    write(rows) {
      const salt = randomBytes(16).toString("hex");
      const kept = {
        format,
        salt,
        credential: markOf(owner.credentials, salt),
        lists: toLists(rows.slice(0, mostTokens), world.now()),
      };
      try {
        writeOwnFile(file, `${JSON.stringify(kept)}\n`);
      } catch {
        // The next start shows the tokens once they are loaded.
      }
    },
  };
}

/** Forgets the tokens of all profiles. What cannot be removed stays. */
export function forgetTokens(env: TokenMemoryWorld["env"], home: string): void {
  try {
    rmSync(memoryFolder(env, home), { recursive: true, force: true });
  } catch {
    // It may be another user's.
  }
}

function memoryFolder(env: TokenMemoryWorld["env"], home: string): string {
  return join(ownFolder("state", env, home), "tokens");
}

function nameOf({ profile, baseUrl, places }: TokenMemoryOwner): string {
  const named = places.map(({ kind, id }) => `${kind} ${id}`).toSorted();
  const text = JSON.stringify([profile, baseUrl, named]);
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

// Tells one credential from another before the API can say whose it is. 32 bits with a salt of the
// file's own: too few to find a credential by, or to tell whether a guess is right.
function markOf(credentials: Credentials, salt: string): string {
  return createHmac("sha256", salt).update(JSON.stringify(credentials)).digest("hex").slice(0, 8);
}

function toLists(rows: readonly TokenRow[], now: Date): readonly JsonObject[] {
  const groups = Map.groupBy(rows, ({ listed, asOf = now }) => `${listSourceId(listed)} ${asOf.getTime()}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { listed, asOf = now } = first;
    return [
      {
        asOf: asOf.getTime(),
        kind: listed.kind,
        ...(listed.kind !== "user" && { place: redactValue(listed.place) }),
        tokens: group.map((row) => redactValue(row.listed.stored)),
      },
    ];
  });
}

function rowsOf(list: JsonObject, { isReadable, now }: TokenMemoryWorld): readonly TokenRow[] {
  const { asOf, tokens } = list;
  const kind = tokenKinds.find((known) => known === list["kind"]);
  const place = toPlace(list["place"]);
  if (kind === undefined || typeof asOf !== "number" || !Number.isFinite(asOf)) return [];
  if (kind !== "user" && place === undefined) return [];
  return objectsOf(tokens)
    .filter((token) => isReadable(tokenSchemas[kind], token))
    .map((token) => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- judged by the schema of its kind
      const listed = { kind, place, ...toListed(token) } as unknown as ListedToken;
      return { ...toTokenRow(listed, now()), asOf: new Date(asOf) };
    });
}

function toPlace(value: unknown): Place | undefined {
  if (!isJsonObject(value)) return undefined;
  const { kind, id, name, storedName, accountId } = value;
  if ((kind !== "account" && kind !== "zone") || typeof id !== "string") return undefined;
  return {
    kind,
    id: safeText(id),
    ...(typeof name === "string" && { name: safeText(name) }),
    ...(typeof storedName === "string" && { storedName }),
    ...(typeof accountId === "string" && { accountId: safeText(accountId) }),
  };
}

function objectsOf(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter((item) => isJsonObject(item)) : [];
}

// Another number whenever what is kept changes its form: other files are not read.
const format = 1;
const mostTokens = 2000;
const mostBytes = 16 * 1024 * 1024;
