import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

// Half of a run is loading code. The cache saves parsing it each time, and taking the types out; of
// what this file imported statically it would save nothing.
enableCompileCache(fileURLToPath(new URL("../node_modules/.cache/compiled", import.meta.url)));

const { generateWorkspace } = await import("./generate-workspace.ts");
process.exitCode = await generateWorkspace(process.argv.slice(2));
