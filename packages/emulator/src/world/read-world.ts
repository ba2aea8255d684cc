import { readFileSync, statSync } from "node:fs";
import { createValidator } from "@cftokens/openapi";
import { isDeeperThan, readJsonText } from "@cftokens/openapi/json";
import { WorldError } from "./world-error.ts";
import worldDocument from "./world-schema.json" with { type: "json" };
import type { WorldDescription } from "./world-description.ts";

/**
 * Reads the description of a world from a JSON file. Throws WorldError for a file that cannot be
 * read or is not valid.
 */
export function readWorld(file: string): WorldDescription {
  const value = parse(file);
  const validator = createValidator(worldDocument);
  const violations = validator.violations({ $ref: "#/components/schemas/World" }, value, "request");
  if (violations.length > 0) {
    const list = violations.map(({ pointer, message }) => `${pointer === "" ? "it" : pointer} ${message}`);
    throw new WorldError(`in ${file} is not usable: ${list.join("; ")}`);
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema was checked in the line before
  return value as WorldDescription;
}

// A world of a thousand tokens has half a mebibyte.
const mostBytes = 16 * 1024 * 1024;
// The documented worlds need 8 levels.
const deepest = 100;

function parse(file: string): unknown {
  const text = readText(file);
  if (isDeeperThan(deepest, text)) {
    throw new WorldError(`in ${file} is JSON nested deeper than ${deepest} levels`);
  }
  const read = readJsonText(text);
  if (!read.ok) throw new WorldError(`in ${file} ${read.reason}`);
  return read.value;
}

// Neither a pipe nor a device ends.
function readText(file: string): string {
  try {
    const found = statSync(file);
    if (!found.isFile()) throw new WorldError(`in ${file} is no regular file`);
    if (found.size > mostBytes) throw new WorldError(`in ${file} has more than ${mostBytes} bytes`);
    return readFileSync(file, "utf8");
  } catch (error) {
    throw error instanceof WorldError ? error : unreadable(file, error);
  }
}

function unreadable(file: string, error: unknown): WorldError {
  const reason = error instanceof Error ? error.message : String(error);
  return new WorldError(`in ${file} cannot be read (${reason})`, { cause: error });
}
