import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isJsonObject, type JsonObject } from "@cftokens/openapi/json";
import { isHexId } from "@cftokens/policy";
import { ownFolder } from "../connection/own-folder.ts";
import { readOwnObject } from "../connection/read-own-object.ts";
import { writeOwnFile } from "../connection/write-own-file.ts";
import type { Rotation, RotationStep } from "./rotation.ts";

/**
 * Where safe rotations are noted, so that one that was broken off can be taken up again: ids and
 * steps, never a secret.
 */
export interface RotationJournal {
  /** The unfinished rotations of this target, oldest first. */
  readonly load: () => readonly Rotation[];
  /** Writes how far a rotation is. False when it could not be written. */
  readonly note: (rotation: Rotation) => boolean;
  /** Takes a rotation out. False when it is still there. */
  readonly forget: (rotation: Rotation) => boolean;
}

/**
 * A journal in the folder `folder`, a file for each rotation; `target` tells the APIs apart. An
 * entry that cannot be read is passed over.
 */
export function createRotationJournal(folder: string, target: string): RotationJournal {
  const fileOf = ({ old }: Rotation): string => join(folder, `${old.id}.json`);
  return {
    load: () =>
      fileNames(folder)
        .flatMap((name) => readEntry(join(folder, name), target))
        .toSorted((one, other) => one.begunAt - other.begunAt),
    note(rotation) {
      if (!isHexId(rotation.old.id)) return false;
      try {
        writeOwnFile(fileOf(rotation), `${JSON.stringify({ target, ...rotation })}\n`);
        return true;
      } catch {
        return false;
      }
    },
    forget(rotation) {
      if (!isHexId(rotation.old.id)) return false;
      try {
        rmSync(fileOf(rotation), { force: true });
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** The folder of the journal. */
export function journalFolder(env: Readonly<Record<string, string | undefined>>, home: string): string {
  return join(ownFolder("state", env, home), "rotations");
}

function fileNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(".json"));
  } catch {
    return [];
  }
}

function readEntry(file: string, target: string): readonly Rotation[] {
  const entry = readOwnObject(file);
  const rotation = entry?.["target"] === target ? toRotation(entry) : undefined;
  return rotation === undefined ? [] : [rotation];
}

function toRotation(entry: JsonObject): Rotation | undefined {
  const { newId, begunAt } = entry;
  const old = toRef(entry["old"]);
  const step = steps.find((known) => known === entry["step"]);
  if (old === undefined || step === undefined || !isTime(begunAt)) return undefined;
  if (newId !== undefined && !isId(newId)) return undefined;
  return { old, newId, step, begunAt };
}

function toRef(value: unknown): Rotation["old"] | undefined {
  if (!isJsonObject(value)) return undefined;
  const { kind, id, accountId } = value;
  if (!isId(id)) return undefined;
  if (kind === "user") return { kind, id };
  return kind === "account" && isId(accountId) ? { kind, accountId, id } : undefined;
}

// Milliseconds since the epoch that a date can have, before the year 10000.
function isTime(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value < Date.UTC(10_000, 0);
}

function isId(value: unknown): value is string {
  return typeof value === "string" && isHexId(value);
}

const steps: readonly RotationStep[] = ["creating", "created", "handed-over", "disabled"];
