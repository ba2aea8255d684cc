import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadDocument } from "@cftokens/openapi";
import { type Contract, createContract } from "../src/create-contract.ts";

/** The contract that the figures are measured on: the documents of the user tokens. */
export async function loadUserTokens(): Promise<Contract> {
  const folder = dirname(fileURLToPath(import.meta.resolve("@cftokens/spec/package.json")));
  return createContract([await loadDocument(join(folder, "user-tokens.yaml"))]);
}
