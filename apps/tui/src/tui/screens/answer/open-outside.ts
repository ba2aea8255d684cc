import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { safeText } from "@cftokens/workbench/text";
import type { AnswerEffect } from "../../effect.ts";
import type { Message } from "../../message.ts";

/** What opening a body needs of the world. */
export interface OpenWorld {
  /** Gives a file to the system's program for its kind; gives back what is wrong, if anything. */
  readonly openFile: (file: string) => Promise<string | undefined>;
}

/**
 * Writes a body to a file of its owner's alone (0600), in a new folder of theirs (0700), and gives
 * it to the system's program. The file stays: the program reads it when it likes.
 */
export async function openOutside(
  { bytes, ending }: Extract<AnswerEffect, { type: "open-answer" }>,
  { openFile }: OpenWorld,
  send: (message: Message) => void,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "cftokens-answer-"));
  const file = join(folder, `answer.${ending}`);
  let problem: string | undefined;
  try {
    await writeFile(file, bytes, { flag: "wx", mode: 0o600 });
    problem = await openFile(file);
  } catch (error) {
    problem = error instanceof Error ? error.message : String(error);
  }
  if (problem === undefined) return send({ area: "answer", type: "opened-outside", file: safeText(file) });
  await rm(folder, { recursive: true, force: true });
  send({ area: "app", type: "refused", reason: safeText(problem) });
}
