import { basename } from "node:path";
import { SpecError } from "@cftokens/openapi";
import { safeText } from "@cftokens/workbench/text";
import { DocumentStopped, type FileReader } from "../../effects/document-reader.ts";
import type { Message } from "../../message.ts";
import type { FilesEffect } from "../../effect.ts";
import { documentNamed } from "./find-operations.ts";

/** What exploring files needs of the world. */
export interface FilesWorld {
  readonly documents: FileReader;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Tells of each change of the files from now on, by the file that changed. */
  readonly watchFiles: (files: readonly string[], changed: (file: string) => void) => void;
  /** Has the user edit a file; gives back what is wrong, if anything. */
  readonly editFile: (file: string, line: number | undefined) => Promise<string | undefined>;
}

/** Whether an effect is about the files that are explored. */
export function isFilesEffect(effect: { readonly type: string }): effect is FilesEffect {
  return (
    effect.type === "read-document-operation" ||
    effect.type === "locate-operation" ||
    effect.type === "index-members" ||
    effect.type === "stop-reading" ||
    effect.type === "watch-files" ||
    effect.type === "edit-file"
  );
}

/** Carries out an effect about the files that are explored. */
export async function runFilesEffect(
  effect: FilesEffect,
  world: FilesWorld,
  send: (message: Message) => void,
): Promise<void> {
  switch (effect.type) {
    case "read-document-operation": {
      const { key, entry, source } = effect;
      const { file = "" } = source;
      await orFailed(file, send, async () => {
        const opened = await source.open(entry);
        send({ area: "operations", type: "read", key, opened, file });
      });
      return;
    }
    case "locate-operation":
      return locate(effect, world, send);
    case "index-members":
      return index(effect, world, send);
    case "stop-reading":
      world.documents.stop();
      return;
    case "watch-files":
      world.watchFiles(effect.files, (file) => void reload(file, world, send));
      return;
    case "edit-file": {
      const problem = await world.editFile(effect.file, effect.line);
      send({
        area: "operations",
        type: "edited",
        problem: problem === undefined ? undefined : safeText(problem),
      });
    }
  }
}

async function reload(
  file: string,
  { documents }: FilesWorld,
  send: (message: Message) => void,
): Promise<void> {
  await orFailed(file, send, async () => {
    const { catalogOfFiles } = await import("@cftokens/explorer");
    const [document] = (await catalogOfFiles([file], documents)).documents;
    if (document !== undefined) send({ area: "operations", type: "reloaded", document });
  });
}

async function orFailed(
  file: string,
  send: (message: Message) => void,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof DocumentStopped) return;
    if (!(error instanceof SpecError)) throw error;
    const { line, reason } = error;
    const place = `${basename(error.file ?? file)}${line === undefined ? "" : `:${line}`}`;
    send({
      area: "operations",
      type: "failed",
      broken: { file, reason: safeText(`${place}: ${reason}`) },
    });
  }
}

// All operations of a file are found in one pass, which reads its whole text.
async function locate(
  { file, key, operations }: Extract<FilesEffect, { type: "locate-operation" }>,
  { documents }: FilesWorld,
  send: (message: Message) => void,
): Promise<void> {
  const known = lines.get(operations) ?? documents.lines(file);
  lines.set(operations, known);
  send({ area: "operations", type: "located", file, key, line: (await known.catch(() => none)).get(key) });
}

type Operations = Extract<FilesEffect, { type: "locate-operation" }>["operations"];

const lines = new WeakMap<Operations, Promise<ReadonlyMap<string, number>>>();
const none: ReadonlyMap<string, number> = new Map();

// What is typed at once goes first. A document that cannot be read is told of when it is opened.
async function index(
  { document }: Extract<FilesEffect, { type: "index-members" }>,
  { documents, wait }: FilesWorld,
  send: (message: Message) => void,
): Promise<void> {
  await wait(aMoment);
  const { file, name, entries } = document;
  const { indexMembers } = await import("@cftokens/explorer");
  const made =
    file === undefined
      ? indexMembers(documentNamed(name), entries)
      : await documents.members(file).catch(() => undefined);
  // The file may have been changed meanwhile, and is read again then.
  if (made?.starts.length === entries.length + 1)
    send({ area: "operations", type: "members-indexed", document, members: made });
}

const aMoment = 100;
