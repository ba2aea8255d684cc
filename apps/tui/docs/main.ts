import { readFileSync, writeFileSync } from "node:fs";
import { withGeneratedParts } from "./generated-parts.ts";
import { manualFile } from "./manual-file.ts";

writeFileSync(manualFile, withGeneratedParts(readFileSync(manualFile, "utf8")));
