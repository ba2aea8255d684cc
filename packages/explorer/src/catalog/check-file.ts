import { stat } from "node:fs/promises";
import { SpecError } from "@cftokens/openapi";

/**
 * Throws SpecError for what is no ordinary file: a folder says nothing, and whoever reads a pipe
 * waits for a writer. What is not there is said by whoever reads it.
 */
export async function checkFile(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined || found.isFile()) return;
  throw new SpecError({
    file,
    pointer: "",
    reason: "is no ordinary file",
    nextStep: "Name a file: it is read again when something in it is looked at.",
  });
}
