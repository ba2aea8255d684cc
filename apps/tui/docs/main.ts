import { readFileSync, writeFileSync } from "node:fs";
import { withGeneratedParts } from "./generated-parts.ts";
import { configSchemaText } from "../src/cli/config-schema-text.ts";
import { manualFile, schemaFiles } from "./manual-file.ts";

writeFileSync(manualFile, withGeneratedParts(readFileSync(manualFile, "utf8")));
for (const { file, schema } of schemaFiles) writeFileSync(file, configSchemaText(schema));
