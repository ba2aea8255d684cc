import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { manPages } from "../src/cli/help/man-pages.ts";
import { withGeneratedParts } from "./generated-parts.ts";
import { configSchemaText } from "../src/cli/config-schema-text.ts";
import { manFolder, manualFile, schemaFiles } from "./manual-file.ts";

writeFileSync(manualFile, withGeneratedParts(readFileSync(manualFile, "utf8")));
for (const { file, schema } of schemaFiles) writeFileSync(file, configSchemaText(schema));
rmSync(manFolder, { recursive: true, force: true });
mkdirSync(manFolder);
for (const { file, text } of manPages()) writeFileSync(join(manFolder, file), text);
