import { join } from "node:path";
import type { GeneratorPlace } from "../src/generator-place.ts";

/** A place below a folder of a test's own, in which all types fit and nothing is heard. */
export function openPlace(root: string): GeneratorPlace {
  return {
    specFolder: join(root, "spec"),
    outputs: {
      client: { path: join(root, "generated"), name: "generated" },
      credentials: { path: join(root, "credentials"), name: "credentials" },
    },
    memoryFile: join(root, "memory.json"),
    version: () => "1",
    typecheck: () => Promise.resolve([]),
    signal: new AbortController().signal,
    print: () => undefined,
    printError: () => undefined,
  };
}
