import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { CatalogDocument } from "@cftokens/explorer";
import { SpecError } from "@cftokens/openapi";
import { findLines } from "@cftokens/openapi/yaml";
import { toPointer } from "@cftokens/openapi/json";
import { safeText } from "@cftokens/workbench/text";
import type { Message } from "../../message.ts";
import type { FilesEffect } from "../../effect.ts";

/** What exploring files needs of the world. */
export interface FilesWorld {
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
      return locate(effect, send);
    case "watch-files":
      world.watchFiles(effect.files, (file) => void reload(file, send));
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

async function reload(file: string, send: (message: Message) => void): Promise<void> {
  await orFailed(file, send, async () => {
    const document = await readDocument(file);
    if (document !== undefined) send({ area: "operations", type: "reloaded", document });
  });
}

async function readDocument(file: string): Promise<CatalogDocument | undefined> {
  const { catalogOfFiles } = await import("@cftokens/explorer");
  return (await catalogOfFiles([file])).documents[0];
}

async function orFailed(
  file: string,
  send: (message: Message) => void,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
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
  send: (message: Message) => void,
): Promise<void> {
  const known = lines.get(operations) ?? (await linesOf(file, operations));
  lines.set(operations, known);
  send({ area: "operations", type: "located", file, key, line: known.get(key) });
}

type Operations = Extract<FilesEffect, { type: "locate-operation" }>["operations"];

const lines = new WeakMap<Operations, ReadonlyMap<string, number>>();

async function linesOf(file: string, operations: Operations): Promise<ReadonlyMap<string, number>> {
  const pointers = new Map(
    operations.map(({ method, path }) => [
      `${method} ${path}`,
      toPointer(["paths", path, method.toLowerCase()]),
    ]),
  );
  const text = await readFile(file, "utf8").catch(() => "");
  const found = findLines(text, [...pointers.values()]);
  return new Map(
    [...pointers].flatMap(([key, pointer]) => {
      const line = found.get(pointer);
      return line === undefined ? [] : [[key, line] as const];
    }),
  );
}
