import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CatalogDocument, catalogOfFiles, indexMembers, type MemberIndex } from "@cftokens/explorer";
import { readOutlinedDocument } from "@cftokens/openapi";
import { describeCallForm } from "@cftokens/explorer/form";
import { newCall } from "../src/tui/screens/call/fill-call.ts";
import { formRows } from "../src/tui/screens/call/form-rows.ts";
import { rowLine } from "../src/tui/screens/call/row-line.ts";
import { findOperations } from "../src/tui/screens/operations/find-operations.ts";
import { operationNodes } from "../src/tui/screens/operations/tree/operation-nodes.ts";
import { listRows } from "../src/tui/screens/operations/tree/tree-node.ts";
import {
  countOf,
  defineBench,
  measureInTurn,
  percentile,
  roundsOf,
  timeOfRuns,
} from "@cftokens/workspace/bench";
import { frame, ofFrame } from "./frame.ts";

/** How 1,500 operations of one document are listed, searched and opened. */
export const exploring = defineBench({
  figures: {
    "explore-first-list": {
      what: "the first list of 1,500 operations",
      peer: "parsing their file twice, and a frame",
      unit: "ms",
      asked: { atMost: 1 },
    },
    "explore-search-key": {
      what: "a key of a search in 1,500 operations (p95)",
      ...ofFrame,
      asked: { atMost: 1 },
    },
    "explore-open": { what: "opening one of 1,500 operations (p95)", ...ofFrame, asked: { atMost: 3 } },
    "explore-form": {
      what: "opening the form of one of 1,500 operations (p95)",
      ...ofFrame,
      asked: { atMost: 3 },
    },
    "explore-heap": {
      what: "memory after listing, searching and opening 1,500 operations",
      peer: "their file",
      unit: "MB",
      asked: { atMost: 6 },
    },
  },
  async *measure() {
    const folder = mkdtempSync(join(tmpdir(), "cftokens-bench-"));
    try {
      const file = join(folder, "large.json");
      writeFileSync(file, JSON.stringify(largeDocument()));
      const { listing, parsing } = await measureInTurn(rounds, {
        listing: () => timed(async () => findOperations((await catalogOfFiles([file])).documents, "")),
        parsing: () => timed(() => void JSON.parse(readFileSync(file, "utf8"))),
      });
      yield roundsOf(
        "explore-first-list",
        listing,
        parsing.map((time) => 2 * time + frame),
      );
      const frames = parsing.map(() => frame);
      const before = heapInUse();
      const { documents } = await catalogOfFiles([file]);
      const [document] = documents;
      if (document === undefined) throw new Error("the document is not read");
      const members = new Map([[document, await membersOf(file)]]);
      yield roundsOf("explore-search-key", await slowest(() => timesOfKeys(documents, members)), frames);
      yield roundsOf("explore-open", await slowest(() => timesOfOpening(document)), frames);
      yield countOf("explore-heap", (heapInUse() - before) / megabyte, statSync(file).size / megabyte);
      yield roundsOf("explore-form", await slowest(() => timesOfForms(document)), frames);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

// What the slowest twentieth takes, in each round after one that does not count.
async function slowest(times: () => Promise<readonly number[]>): Promise<readonly number[]> {
  const { ours } = await measureInTurn(rounds, { ours: async () => percentile(await times(), 0.95) });
  return ours;
}

async function timed(work: () => unknown): Promise<number> {
  return (await timeOfRuns(1, work)) / 1000;
}

// As the thread beside the screen makes it.
async function membersOf(file: string): Promise<MemberIndex> {
  const { outline, value } = await readOutlinedDocument(file);
  return indexMembers(value, outline.operations);
}

function heapInUse(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

async function timesOfKeys(
  documents: readonly CatalogDocument[],
  members: ReadonlyMap<CatalogDocument, MemberIndex>,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (const text of ["things 1499", "edit number", "tag 7 list", "srvc", "zzz", "account", "member_799_3"])
    for (let length = 1; length <= text.length; length += 1)
      times.push(await timed(() => findOperations(documents, text.slice(0, length), members)));
  return times;
}

// The first one reads the whole document; each is drawn as far as a window shows it.
async function timesOfOpening(document: CatalogDocument): Promise<readonly number[]> {
  const times: number[] = [];
  for (const entry of document.entries.filter((_, index) => index % 7 === 0))
    times.push(
      await timed(async () => {
        const { operation, document: definition } = await document.open(entry);
        const surroundings = { place: "", holders: undefined, links: false };
        const nodes = operationNodes(operation, definition, {
          width: 100,
          surroundings,
        });
        for (const { node } of listRows(nodes, new Set()).slice(0, 40)) node.line(100);
      }),
    );
  return times;
}

// What is filled in is judged at once: that reads the schemas of the body.
async function timesOfForms(document: CatalogDocument): Promise<readonly number[]> {
  const times: number[] = [];
  for (const entry of document.entries.filter((_, index) => index % 7 === 0))
    times.push(
      await timed(async () => {
        const form = describeCallForm(await document.open(entry));
        const source = { name: document.name, file: document.file };
        const call = newCall(source, form, { isOfProfile: false });
        for (const row of formRows(call).slice(0, 40)) rowLine(row, { call, isFocused: false, width: 100 });
      }),
    );
  return times;
}

// About 4 MB: operations whose bodies and answers refer to components, which refer to each other by
// the score: loading follows no chain of several hundred references.
function largeDocument(): object {
  const components = Array.from({ length: 800 }, (_, index) => [`Thing${index}`, thing(index)] as const);
  const operations = Array.from(
    { length: 1500 },
    (_, index) => [`/accounts/{account_id}/things${index}/{id}`, pathItem(index)] as const,
  );
  return {
    openapi: "3.1.0",
    info: { title: "Large", version: "1" },
    paths: Object.fromEntries(operations),
    components: { schemas: Object.fromEntries(components) },
  };
}

function thing(index: number): object {
  const members = Array.from({ length: 24 }, (_, at) => {
    const text = { type: "string", maxLength: 5000, description: `What member ${at} holds, in a sentence.` };
    const other = {
      anyOf: [text, referenceTo(index - (index % 20) + at)],
      description: "Another thing, or its id.",
    };
    return [`member_${index}_${at}`, at % 5 === 0 ? other : text] as const;
  });
  return { type: "object", required: [`member_${index}_1`], properties: Object.fromEntries(members) };
}

function pathItem(index: number): object {
  const method = ["get", "post", "put", "patch", "delete"][index % 5] ?? "get";
  const names = ["account_id", "id"];
  return {
    [method]: {
      operationId: `things-${index}-${method}`,
      summary: `Work on the things of number ${index}`,
      description: "It does this and that. ".repeat(12),
      tags: [`Tag ${index % 40}`],
      parameters: names.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } })),
      ...(index % 5 > 0 && index % 5 < 4 && { requestBody: contentOf(index) }),
      responses: { 200: { description: "Done.", ...contentOf(index * 3) } },
    },
  };
}

function contentOf(index: number): object {
  return { content: { "application/json": { schema: referenceTo(index) } } };
}

function referenceTo(index: number): object {
  return { $ref: `#/components/schemas/Thing${index % 800}` };
}

const megabyte = 1024 * 1024;
const rounds = 8;
