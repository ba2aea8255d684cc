import { readFileSync, writeFileSync } from "node:fs";
import { withGeneratedParts } from "./generated-parts.ts";
import { MANUAL } from "./manual-file.ts";

writeFileSync(MANUAL, withGeneratedParts(readFileSync(MANUAL, "utf8")));
