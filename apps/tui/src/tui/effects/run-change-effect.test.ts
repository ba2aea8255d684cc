import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRotationJournal, type Rotation } from "@cftokens/workbench/rotation";
import { afterAll, expect, it } from "vitest";
import type { Message } from "../message.ts";
import { runChangeEffect, type Changer } from "./run-change-effect.ts";

const folder = mkdtempSync(join(tmpdir(), "cftokens-"));
afterAll(() => rmSync(folder, { recursive: true }));

const rotation: Rotation = {
  old: { kind: "user", id: "a".repeat(32) },
  newId: undefined,
  step: "creating",
  begunAt: 0,
};

it.each([
  ["note-rotation", /journal of rotations could not be written/u],
  ["forget-rotation", /^a{32} stays in the journal of rotations/u],
] as const)("%s says that the journal does not take it, and goes on", async (type, reason) => {
  // A folder in the place of the entry.
  mkdirSync(join(folder, `${rotation.old.id}.json`), { recursive: true });
  const world: Pick<Changer, "readOnly" | "journal"> = {
    readOnly: false,
    journal: createRotationJournal(folder, "emulator"),
  };
  const sent: Message[] = [];
  await runChangeEffect({ type, rotation }, world as Changer, (message) => void sent.push(message));
  expect(sent).toEqual([{ area: "app", type: "refused", reason: expect.stringMatching(reason) as string }]);
});
