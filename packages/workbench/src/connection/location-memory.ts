import { join } from "node:path";
import { redactText } from "@cftokens/credentials";
import { isJsonObject } from "@cftokens/openapi/json";
import { ownFolder } from "./own-folder.ts";
import { readOwnObject } from "./read-own-object.ts";
import { writeOwnFile } from "./write-own-file.ts";

/** Where the user was on the screens. */
export interface LastLocation {
  /** As the location bar writes it. */
  readonly location: string;
  /** The key of the row under the cursor. */
  readonly focused: string | undefined;
}

/** Remembers where the user was, for the next start. */
export interface LocationMemory {
  /** Undefined where nothing is remembered, or it cannot be read. */
  readonly read: () => LastLocation | undefined;
  /** What cannot be written is forgotten: nothing depends on it. */
  readonly write: (last: LastLocation) => void;
}

/**
 * A memory in the program's state folder, for each profile apart. Only the user can read it, and
 * what looks like a credential, such as one that was pasted into a filter, is taken out.
 */
export function createLocationMemory(
  env: Readonly<Record<string, string | undefined>>,
  home: string,
  profile: string,
): LocationMemory {
  const file = join(ownFolder("state", env, home), "locations.json");
  return {
    read() {
      const { [profile]: last } = readOwnObject(file) ?? {};
      if (!isJsonObject(last) || typeof last["location"] !== "string") return undefined;
      const { location, focused } = last;
      return { location, focused: typeof focused === "string" ? focused : undefined };
    },
    write({ location, focused }) {
      const { [profile]: _, ...others } = readOwnObject(file) ?? {};
      // The one that is written last stands last: the oldest are forgotten.
      const kept = Object.entries(others).slice(1 - mostProfiles);
      const own = {
        location: location.replaceAll(/(?<==)[^&]+/gu, redactText),
        ...(focused !== undefined && { focused }),
      };
      try {
        writeOwnFile(file, `${JSON.stringify(Object.fromEntries([...kept, [profile, own]]))}\n`);
      } catch {
        // The next start begins as the first one did.
      }
    },
  };
}

const mostProfiles = 50;
