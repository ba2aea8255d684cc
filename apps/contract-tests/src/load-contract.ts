import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createContract, type Contract } from "@cftokens/contract";
import { loadDocument } from "@cftokens/openapi";

/** The contract of every document in `spec/`, read from the documents themselves. Throws SpecError for one that cannot be read. */
export async function loadContract(): Promise<Contract> {
  const folder = dirname(fileURLToPath(import.meta.resolve("@cftokens/spec/package.json")));
  const files = globSync("*.{yaml,yml,json}", { cwd: folder })
    .toSorted()
    .map((name) => join(folder, name))
    .filter((file) => /^"?openapi"?:|"openapi"\s*:/m.test(readFileSync(file, "utf8")));
  return createContract(await Promise.all(files.map(loadDocument)));
}
