import { isJsonObject, type JsonObject } from "@cftokens/openapi/json";
import { readOwnFile } from "./read-own-file.ts";

/**
 * The JSON object in a file of the program's own; undefined where the file is not read
 * (`readOwnFile`), or holds something else.
 */
export function readOwnObject(file: string, most?: number): JsonObject | undefined {
  const read = readOwnFile(file, most);
  if (!read.ok) return undefined;
  try {
    const value: unknown = JSON.parse(read.text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
