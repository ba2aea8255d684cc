import { fileURLToPath } from "node:url";

/** The command of TypeScript's compiler, of the version that the workspace installs. */
export const compiler = fileURLToPath(new URL("../../../node_modules/typescript/bin/tsc", import.meta.url));
