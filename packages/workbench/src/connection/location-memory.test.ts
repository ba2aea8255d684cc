import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createLocationMemory, type LocationMemory } from "./location-memory.ts";

let home = "";
let file = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "locations-"));
  file = join(home, ".local", "state", "cftokens", "locations.json");
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function memory(profile = "work"): LocationMemory {
  return createLocationMemory({}, home, profile);
}

const last = { location: "tokens?kind=user&q=dns", focused: "user:1" };

describe("where the user was", () => {
  it("is remembered for each profile apart, in a file that only the user can read", () => {
    expect(memory().read()).toBeUndefined();
    memory().write(last);
    memory("home").write({ location: "risks", focused: undefined });
    expect(memory().read()).toEqual(last);
    expect(memory("home").read()).toEqual({ location: "risks", focused: undefined });
    // oxlint-disable-next-line no-bitwise -- the bits of a file's mode
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("holds no credential, also when one was pasted into the filter", () => {
    memory().write({ ...last, location: "tokens?q=cfut_made-up-canary-0123456789abcdefghijklmnopqrst" });
    expect(readFileSync(file, "utf8")).not.toContain("canary");
  });

  it("keeps what only stands beside the name of a credential", () => {
    memory().write({ location: "can?token=external-dns&operation=zones-get", focused: undefined });
    expect(memory().read()?.location).toBe("can?token=external-dns&operation=zones-get");
  });

  it.each(["{", "[]", '{"work":1}', '{"work":{"location":1}}', ""])(
    "is nothing where the file says %s",
    (text) => {
      memory().write(last);
      writeFileSync(file, text);
      expect(memory().read()).toBeUndefined();
      memory().write(last);
      expect(memory().read()).toEqual(last);
    },
  );

  it("is forgotten where it cannot be written, and nobody is the worse for it", () => {
    mkdirSync(`${file}.new`, { recursive: true });
    memory().write(last);
    expect(memory().read()).toBeUndefined();
  });

  it("is kept for the last fifty profiles", () => {
    for (let index = 0; index < 60; index += 1) memory(`p${index}`).write(last);
    expect([memory("p9").read(), memory("p10").read()]).toEqual([undefined, last]);
  });
});
