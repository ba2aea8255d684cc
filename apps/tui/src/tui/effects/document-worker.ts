import { readFile } from "node:fs/promises";
import { parentPort, workerData } from "node:worker_threads";
import { indexMembers } from "@cftokens/explorer";
import {
  loadDocument,
  type ReadPermissions,
  readOutline,
  readOutlinedDocument,
  SpecError,
} from "@cftokens/openapi";
import { findLines } from "@cftokens/openapi/yaml";
import { placeOfOperation, toPointer } from "@cftokens/openapi/json";
import type { DocumentWork, DocumentWorkOutcome } from "./document-work.ts";

// The other thread: reads one document in one way, says what came of it, and ends.

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- document-reader.ts starts it with this
const work = workerData as DocumentWork;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node has no origin
parentPort?.postMessage(await outcomeOf(work));

async function outcomeOf(asked: DocumentWork): Promise<DocumentWorkOutcome> {
  try {
    return { ok: true, value: await carryOut(asked) };
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    const { file, line, pointer, reason, nextStep } = error;
    const place = { ...(file !== undefined && { file }), ...(line !== undefined && { line }), pointer };
    return { ok: false, problem: { ...place, reason, nextStep } };
  }
}

async function carryOut({ what, file, permissions }: DocumentWork): Promise<unknown> {
  switch (what) {
    case "outline":
      return readOutline(file, permissions);
    case "load":
      // As a text it is copied at once, and parsed in less time than an object takes to be copied.
      return JSON.stringify(await loadDocument(file, permissions));
    case "members": {
      const { outline, value } = await readOutlinedDocument(file, permissions);
      return indexMembers(value, outline.operations);
    }
    case "lines":
      return linesOf(file, permissions);
  }
}

async function linesOf(file: string, permissions: ReadPermissions): Promise<ReadonlyMap<string, number>> {
  const { operations } = await readOutline(file, permissions);
  const pointers = new Map(
    operations.map((one) => [`${one.method} ${one.path}`, toPointer(placeOfOperation(one))]),
  );
  const found = findLines(await readFile(file, "utf8"), [...pointers.values()]);
  return new Map(
    [...pointers].flatMap(([key, pointer]) => {
      const line = found.get(pointer);
      return line === undefined ? [] : [[key, line] as const];
    }),
  );
}
