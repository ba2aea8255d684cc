import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createValidator } from "../src/validate/create-validator.ts";
import type { Validator } from "../src/validate/validator.ts";
import type { JsonObject } from "../src/json/json-object.ts";
import { loadDocument } from "../src/document/load-document.ts";
import type { Peer, Verdict } from "./hyperjump.ts";

/** What comparisons are made with. */
export interface Bench {
  readonly peer: Peer;
  /** Documents are written here, because both validators read files. */
  readonly folder: string;
}

/** One document, opened with both validators. */
export interface Opened {
  readonly ours: Validator;
  readonly theirs: (pointer: string) => Promise<Verdict>;
}

/** Writes a document and opens it with both; `name` tells it from others. */
export async function openWithBoth(
  document: JsonObject,
  name: string,
  { peer, folder }: Bench,
): Promise<Opened> {
  const file = join(folder, `${name}.openapi.json`);
  await writeFile(file, JSON.stringify(document));
  return {
    ours: createValidator(await loadDocument(file)),
    theirs: (pointer) => peer.compileAt(file, pointer),
  };
}

/** A document that has nothing but schemas. */
export function documentOf(openapi: string, schemas: JsonObject): JsonObject {
  return { openapi, info: { title: "Conformance", version: "1" }, paths: {}, components: { schemas } };
}
