import { readFileSync } from "node:fs";
import { createValidator } from "@cftokens/openapi";
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

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new WorldError(`in ${file} cannot be read (${error instanceof Error ? error.message : "?"})`, {
      cause: error,
    });
  }
}
