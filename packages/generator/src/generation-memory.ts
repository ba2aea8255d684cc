import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { isJsonObject } from "@cftokens/openapi/json";

/**
 * What this machine remembers of earlier runs, so that it need not repeat them. It is never
 * committed and may be deleted at any time: what is not remembered is generated. Everything in it
 * is named by hashes of all that it was made of, so a document, a generator or a branch that
 * changes finds nothing under its new name.
 */
export interface GenerationMemory {
  /** What all inputs and outputs were when the last run found them fresh. */
  readonly fresh: string;
  /** How many documents there were then. */
  readonly documents: number;
  /** By generator and document: the hashes of the files made of it, by path. */
  readonly made: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Reads the memory; an empty one when there is none, or none that can be read. */
export async function readMemory(file: string): Promise<GenerationMemory> {
  try {
    const content: unknown = JSON.parse(await readFile(file, "utf8"));
    return isMemory(content) ? content : nothing;
  } catch {
    return nothing;
  }
}

/** Writes the memory in one step, so that two runs at once leave one of them and not a mixture. */
export async function writeMemory(file: string, memory: GenerationMemory): Promise<void> {
  const draft = `${file}.${process.pid}`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(draft, JSON.stringify(memory));
  await rename(draft, file);
}

const nothing: GenerationMemory = { fresh: "", documents: 0, made: {} };

function isMemory(content: unknown): content is GenerationMemory {
  return (
    isJsonObject(content) &&
    typeof content["fresh"] === "string" &&
    typeof content["documents"] === "number" &&
    isJsonObject(content["made"]) &&
    Object.values(content["made"]).every(isJsonObject)
  );
}
