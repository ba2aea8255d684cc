import { join } from "node:path";

/** The manual of the terminal UI; parts of it are made from the code. */
export const manualFile = join(import.meta.dirname, "..", "..", "..", "docs", "tui.md");

/** The folder of the pages for `man`, made from the code. */
export const manFolder = join(import.meta.dirname, "..", "man");

/** The JSON Schemas that `cftokens config-schema` prints, by what it calls them. */
export const schemaFiles = [
  { file: join(import.meta.dirname, "..", "..", "..", "docs", "config.schema.json"), schema: "config" },
  {
    file: join(import.meta.dirname, "..", "..", "..", "docs", "risk-rules.schema.json"),
    schema: "risk-rules",
  },
] as const;
