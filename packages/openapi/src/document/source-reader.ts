import { dirname, resolve } from "node:path";
import { fetchText, whyNotFetched } from "./fetch-text.ts";
import { parseYaml } from "./parse-yaml.ts";
import { largestFile, readFileText, tooLarge } from "./read-file-text.ts";
import { type ReadPermissions, whyNotRead } from "./read-permissions.ts";
import { SpecError } from "./spec-error.ts";

/** A file or address that was read: its text, and what it says. Text that is no YAML is a text. */
export interface ReadSource {
  readonly place: string;
  readonly text: string;
  readonly parsed: unknown;
}

/** Reads what a document refers to, each place once. */
export interface SourceReader {
  /** Where a reference leads: an absolute path or a URL. */
  readonly placeOf: (from: string, ref: string) => string;
  /**
   * Reads a place. Throws Error with a sentence, and the file system's errors, for what cannot be
   * read or may not be.
   */
  readonly read: (place: string) => Promise<ReadSource>;
  readonly places: () => readonly string[];
}

/** Creates a reader for the references of a document, which is named by its path. */
export function createSourceReader(document: string, permissions: ReadPermissions): SourceReader {
  const known = new Map<string, Promise<ReadSource>>();
  const budget: Budget = { texts: 0, characters: 0 };
  const readNew = async (place: string): Promise<ReadSource> => {
    try {
      return isUrl(place)
        ? await readUrl(new URL(place), permissions, budget)
        : await readReferred(place, document, permissions);
    } catch (error) {
      // Told at the reference, which has a place of its own.
      if (error instanceof SpecError) throw new Error(`${place}: ${error.reason}`, { cause: error });
      throw error;
    }
  };
  return {
    placeOf(from, ref) {
      if (isUrl(ref)) return ref;
      return isUrl(from) ? new URL(ref, from).href : resolve(dirname(from), ref);
    },
    async read(place) {
      const source = known.get(place) ?? readNew(place);
      known.set(place, source);
      return await source;
    },
    places: () => [...known.keys()],
  };
}

function isUrl(place: string): boolean {
  return /^[a-z][a-z\d+.-]+:\/\//iu.test(place);
}

// How many texts are fetched for a document: a host may answer each with a reference to the next.
const mostFetched = 100;

// What was fetched for a document.
interface Budget {
  texts: number;
  characters: number;
}

async function readUrl(url: URL, permissions: ReadPermissions, budget: Budget): Promise<ReadSource> {
  const refusal = whyNotFetched(url, permissions);
  if (refusal !== undefined) throw new Error(refusal);
  budget.texts += 1;
  if (budget.texts > mostFetched)
    throw new Error(`${url.href} is more than the ${mostFetched} texts that are fetched for a document`);
  const { text, mimeType } = await fetchText(url);
  budget.characters += text.length;
  if (budget.characters > largestFile) throw tooLarge("what is fetched for a document");
  const isYaml = /\.(?:yaml|yml|json)$/u.test(url.pathname) || /json|yaml|openapi/u.test(mimeType);
  return { place: url.href, text, parsed: isYaml ? parseYaml(text, url.href) : text };
}

async function readReferred(
  place: string,
  document: string,
  permissions: ReadPermissions,
): Promise<ReadSource> {
  const refusal = await whyNotRead(place, document, permissions);
  if (refusal !== undefined) throw new Error(refusal);
  const text = await readFileText(place);
  return { place, text, parsed: /\.(?:yaml|yml|json)$/u.test(place) ? parseYaml(text, place) : text };
}
