import { isAbsolute, relative, sep } from "node:path";
import { listDocuments, listOperations, loadLocatedDocument, matchResponse } from "@cftokens/openapi";
import { placeOfOperation, toPointer } from "@cftokens/openapi/json";
import type { FilePlace } from "@cftokens/report-formats";
import type { LoadContractOptions } from "../load-contract.ts";
import type { FindingGroup } from "./finding-group.ts";

/** Where documents have what a finding is about; undefined where they are not below this folder. */
export type FindPlace = (finding: Pick<FindingGroup, "operation" | "status">) => FilePlace | undefined;

/** The documents that were judged by. */
export type JudgedBy = Required<Pick<LoadContractOptions, "specFolder" | "files" | "permissions">>;

/** No place of anything. */
export const noPlaces: FindPlace = () => undefined;

/**
 * Reads where documents have the operations of findings: the response of their status, or else the
 * operation. Files are named from `folder` on; what is not below it, or comes from a host, is not
 * a place that a reader could look at.
 */
export async function readPlaces(
  findings: readonly Pick<FindingGroup, "operation" | "status">[],
  { specFolder, files, permissions }: JudgedBy,
  folder: string,
): Promise<FindPlace> {
  if (findings.length === 0) return noPlaces;
  const named = files.length > 0 ? files : await listDocuments(specFolder);
  const below = named.filter((file) => pathBelow(folder, file) !== undefined);
  const places = new Map<string, FilePlace>();
  for (const file of below) {
    // oxlint-disable-next-line no-await-in-loop -- a large document at a time
    const { document, locate } = await loadLocatedDocument(file, permissions);
    const operations = new Map(listOperations(document).map((operation) => [operation.id, operation]));
    const pointers = new Map(
      findings.flatMap((finding) => {
        const operation = operations.get(finding.operation);
        if (operation === undefined) return [];
        const response = finding.status === undefined ? undefined : matchResponse(operation, finding.status);
        const within = response === undefined ? [] : ["responses", response.status];
        return [[keyOf(finding), toPointer([...placeOfOperation(operation), ...within])] as const];
      }),
    );
    const found = locate([...new Set(pointers.values())]);
    for (const [key, pointer] of pointers) {
      const at = found.get(pointer);
      const path = at && pathBelow(folder, at.file);
      if (at !== undefined && path !== undefined)
        places.set(key, { file: path, ...(at.line !== undefined && { line: at.line }) });
    }
  }
  return (finding) => places.get(keyOf(finding));
}

function keyOf({ operation, status }: Pick<FindingGroup, "operation" | "status">): string {
  return `${status ?? ""} ${operation}`;
}

function pathBelow(folder: string, file: string): string | undefined {
  const path = relative(folder, file).split(sep).join("/");
  return path.startsWith("../") || isAbsolute(path) || /^\w+:\/\//u.test(file) ? undefined : path;
}
