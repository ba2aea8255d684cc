import { basename, dirname, extname } from "node:path";
import { fileURLToPath } from "node:url";
import { createContract, type Contract, type ContractOptions } from "@cftokens/contract";
import { type GivenValues, showValues } from "@cftokens/contract/suite";
import { emulatedDocuments } from "@cftokens/emulator";
import { listDocuments, loadDocument, type ReadPermissions } from "@cftokens/openapi";

export interface LoadContractOptions extends ContractOptions {
  /** The folder of the documents that are read where none are named: the workspace's `spec/`. */
  readonly specFolder?: string;
  /** OpenAPI documents; every one of the folder unless any is named. */
  readonly files?: readonly string[];
  /** What they may refer to outside of their folder; nothing unless given. */
  readonly permissions?: ReadPermissions;
  /** Values by the names of schemas, in place of their examples. */
  readonly schemaValues?: NonNullable<GivenValues["schemas"]>;
}

/** Loads a contract from OpenAPI documents. Throws SpecError for one that cannot be read. */
export async function loadContract({
  specFolder,
  files = [],
  permissions = {},
  schemaValues = {},
  ...options
}: LoadContractOptions = {}): Promise<Contract> {
  // Only a workspace has the folder: where files are named it is not even looked for.
  const named = files.length > 0 ? files : await listDocuments(specFolder ?? workspaceSpecFolder());
  const documents = await Promise.all(named.map((file) => loadDocument(file, permissions)));
  const showing = documents.map((document) => showValues(document, schemaValues));
  return createContract(showing, options);
}

/** Loads the contract of the folder's documents that the emulator answers. */
export async function loadEmulatedContract({
  specFolder = workspaceSpecFolder(),
  ...options
}: Omit<LoadContractOptions, "files"> = {}): Promise<Contract> {
  const files = (await listDocuments(specFolder)).filter((file) =>
    emulatedDocuments.some((name) => name === basename(file, extname(file))),
  );
  return await loadContract({ ...options, specFolder, files });
}

/** The folder of this workspace's documents. A program that was built has its own. */
export function workspaceSpecFolder(): string {
  return dirname(fileURLToPath(import.meta.resolve("@cftokens/spec/package.json")));
}
