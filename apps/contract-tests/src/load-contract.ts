import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createContract, type Contract, type ContractOptions } from "@cftokens/contract";
import { loadDocument } from "@cftokens/openapi";

export interface LoadContractOptions extends ContractOptions {
  /** OpenAPI documents; every one in `spec/` unless any is named. */
  readonly files?: readonly string[];
}

/** A contract, read from the documents themselves. Throws SpecError for one that cannot be read. */
export async function loadContract({ files = [], ...options }: LoadContractOptions = {}): Promise<Contract> {
  const named = files.length > 0 ? files : listSpecFiles();
  return createContract(await Promise.all(named.map(loadDocument)), options);
}

function listSpecFiles(): readonly string[] {
  const folder = dirname(fileURLToPath(import.meta.resolve("@cftokens/spec/package.json")));
  return globSync("*.{yaml,yml,json}", { cwd: folder })
    .toSorted()
    .map((name) => join(folder, name))
    .filter((file) => /^"?openapi"?:|"openapi"\s*:/m.test(readFileSync(file, "utf8")));
}
