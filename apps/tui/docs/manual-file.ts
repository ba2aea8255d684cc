import { join } from "node:path";

/** The manual of the terminal UI; parts of it are made from the code. */
export const manualFile = join(import.meta.dirname, "..", "..", "..", "docs", "tui.md");

/** The JSON Schema of the config file, made from the code. */
export const configSchemaFile = join(import.meta.dirname, "..", "..", "..", "docs", "config.schema.json");
