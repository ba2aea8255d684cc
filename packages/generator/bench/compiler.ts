import { fileURLToPath } from "node:url";

/** The command of TypeScript's compiler, of the version that the workspace installs. */
export const compiler = fileURLToPath(new URL("../../../node_modules/typescript/bin/tsc", import.meta.url));

/** The options of a user's project: strict, and nothing that only a style asks for. */
export const usersOptions = {
  lib: ["esnext", "dom", "dom.iterable"],
  module: "esnext",
  moduleResolution: "bundler",
  noEmit: true,
  skipLibCheck: true,
  strict: true,
  target: "es2024",
  types: [],
};
