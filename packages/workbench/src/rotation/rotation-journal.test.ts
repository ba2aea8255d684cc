import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createRotationJournal, journalFolder } from "./rotation-journal.ts";
import type { Rotation } from "./rotation.ts";

const rotation: Rotation = {
  old: { kind: "account", accountId: "c".repeat(32), id: "a".repeat(32) },
  newId: "b".repeat(32),
  step: "created",
  begunAt: 1_780_000_000_000,
};

describe("the journal of rotations", () => {
  let home = "";
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), "cftokens-"));
  });
  afterEach(() => rmSync(home, { recursive: true }));

  it("keeps a rotation over restarts, for its own target only, readable by the user only", () => {
    const folder = journalFolder({}, home);
    createRotationJournal(folder, "emulator").note(rotation);
    expect(createRotationJournal(folder, "emulator").load()).toEqual([rotation]);
    expect(createRotationJournal(folder, "api.example.com").load()).toEqual([]);
    const [file = ""] = readdirSync(folder);
    expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
    expect(Object.keys(JSON.parse(readFileSync(join(folder, file), "utf8")))).toEqual([
      "target",
      "old",
      "newId",
      "step",
      "begunAt",
    ]);
  });

  it("forgets it, and does not mind when there is nothing", () => {
    const journal = createRotationJournal(journalFolder({ XDG_STATE_HOME: home }, "/nowhere"), "emulator");
    expect(journal.load()).toEqual([]);
    expect(journal.forget(rotation)).toBe(true);
    journal.note(rotation);
    expect(journal.forget(rotation)).toBe(true);
    expect(journal.load()).toEqual([]);
  });

  it("says when it cannot forget", () => {
    const folder = journalFolder({}, home);
    mkdirSync(join(folder, `${rotation.old.id}.json`), { recursive: true });
    expect(createRotationJournal(folder, "emulator").forget(rotation)).toBe(false);
    expect(createRotationJournal(join(home, "none"), "emulator").forget(rotation)).toBe(true);
  });

  it.each([
    ["broken JSON", "{"],
    ["another shape", "[]"],
    ["an unknown step", JSON.stringify({ ...rotation, target: "emulator", step: "other" })],
    ["an id that is a path", JSON.stringify({ ...rotation, target: "emulator", newId: "../x" })],
    ["a date that is none", JSON.stringify({ ...rotation, target: "emulator", begunAt: 1e308 })],
    [
      "a date without end",
      JSON.stringify({ ...rotation, target: "emulator" }).replace("1780000000000", "1e999"),
    ],
    ["a date before all dates", JSON.stringify({ ...rotation, target: "emulator", begunAt: -1e17 })],
  ])("passes over %s", (_what, text) => {
    const folder = journalFolder({}, home);
    const journal = createRotationJournal(folder, "emulator");
    journal.note({ ...rotation, old: { kind: "user", id: "d".repeat(32) } });
    writeFileSync(join(folder, "other.json"), text);
    expect(journal.load()).toHaveLength(1);
  });

  it.each([
    ["a named pipe", (file: string) => void spawnSync("mkfifo", [file])],
    ["a link to an endless device", (file: string) => symlinkSync("/dev/zero", file)],
  ])("passes over %s without waiting for it", (_what, make) => {
    const folder = journalFolder({}, home);
    const journal = createRotationJournal(folder, "emulator");
    journal.note(rotation);
    make(join(folder, "other.json"));
    expect(journal.load()).toEqual([rotation]);
  });

  it("says at once when its folder cannot be made", () => {
    expect(createRotationJournal("/proc/nowhere/rotations", "emulator").note(rotation)).toBe(false);
  });

  it("says when it cannot be written", () => {
    writeFileSync(join(home, "file"), "");
    expect(createRotationJournal(join(home, "file"), "emulator").note(rotation)).toBe(false);
  });

  it("takes no name of a file from an id", () => {
    const old = { kind: "user", id: "../../evil" } as const;
    expect(createRotationJournal(home, "emulator").note({ ...rotation, old })).toBe(false);
  });
});
