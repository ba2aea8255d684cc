import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { textHash } from "./text-hash.ts";

/**
 * A hash of the generator's own code, the code that reads documents, and all library versions. A
 * version number raised by hand would be forgotten.
 */
export function generatorVersion(): string {
  const packages = fileURLToPath(new URL("../..", import.meta.url));
  const files = globSync("{generator,openapi}/src/**/*.ts", {
    cwd: packages,
    exclude: ["**/*.test.ts"],
  }).toSorted();
  const texts = [...files, "../pnpm-lock.yaml"].map((file) => readFileSync(`${packages}/${file}`, "utf8"));
  return textHash(...texts);
}
