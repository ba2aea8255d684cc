import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fillForm, readCallForm } from "@cftokens/explorer/form";
import { SpecError } from "@cftokens/openapi";
import { toPointer } from "@cftokens/openapi/json";
import { safeText } from "@cftokens/workbench/text";
import type { EditBodyEffect } from "../../effect.ts";
import type { Message } from "../../message.ts";
import { describeProblem } from "./describe-problem.ts";
import type { EditedBody } from "./state.ts";

/** What editing a body needs of the world. */
export interface EditWorld {
  /** Has the user edit a file; gives back what is wrong, if anything. */
  readonly editFile: (file: string, line: number | undefined) => Promise<string | undefined>;
}

/**
 * Has the user edit a body in the editor, as JSON or YAML, and reads it back. The file is its
 * owner's alone, in a folder of its own, and is gone afterwards.
 */
export async function editBody(
  { text, line, form, filled }: EditBodyEffect,
  { editFile }: EditWorld,
  send: (message: Message) => void,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "cftokens-body-"));
  try {
    const file = join(folder, form.body === undefined ? "body.txt" : "body.json");
    await writeFile(file, text, { mode: 0o600 });
    const problem = await editFile(file, line);
    if (problem !== undefined) return send({ area: "call", type: "failed", reason: safeText(problem) });
    const edited = await readFile(file, "utf8");
    send({ area: "call", type: "body-edited", edited: await readBody(edited, { form, filled }) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

// Reads what was written for a body: what it is, and what is wrong with it at which lines.
async function readBody(
  text: string,
  { form, filled }: Pick<EditBodyEffect, "form" | "filled">,
): Promise<EditedBody> {
  const { body } = form;
  // Editors end a text with a line break.
  if (body === undefined) return { text, value: text.replace(/\n$/u, ""), wrong: [] };
  const { findLines, parseYaml } = await import("@cftokens/openapi/yaml");
  try {
    const value = parseYaml(text, "the body") ?? undefined;
    const state = fillForm(body, value, form.opened.validator);
    const { problems } = readCallForm(form, { ...filled, body: state });
    const ofBody = problems.filter(({ place }) => place === "body");
    const lines = findLines(
      text,
      ofBody.map(({ segments }) => toPointer(segments)),
    );
    const wrong = ofBody.map((problem) => ({
      line: lines.get(toPointer(problem.segments)),
      text: safeText(describeProblem(problem)),
    }));
    return { text, value, wrong: wrong.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)) };
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    return { text, value: unread, wrong: [{ line: error.line, text: safeText(error.reason) }] };
  }
}

// Stands for a body that cannot be read.
const unread: unique symbol = Symbol("unread");
