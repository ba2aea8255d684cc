import {
  existsSync,
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
import { openSecretFile } from "./open-secret-file.ts";

let home = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "secret-file-"));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

async function opened(path: string) {
  const result = await openSecretFile(path, home);
  if (!result.ok) throw new Error(result.reason);
  return result.file;
}

describe("a file for a secret", () => {
  it("has the secret alone, without a line break, for its owner alone", async () => {
    const name = join(home, "token");
    const file = await opened(name);
    expect(existsSync(name)).toBe(false);
    expect(await file.write("made-up")).toEqual({ ok: true, news: `Written to ${name} (mode 0600)` });
    expect(readFileSync(name, "utf8")).toBe("made-up");
    expect(statSync(name).mode & 0o777).toBe(0o600);
    expect(readdirSync(home)).toEqual(["token"]);
  });

  it("may be named from the home folder", async () => {
    await (await opened("~/token")).write("made-up");
    expect(readFileSync(join(home, "token"), "utf8")).toBe("made-up");
  });

  it("leaves nothing behind when there is no secret", async () => {
    await (await opened(join(home, "token"))).discard();
    expect(readdirSync(home)).toEqual([]);
  });

  it("takes the place of an empty file, for its owner alone", async () => {
    const name = join(home, "token");
    writeFileSync(name, "", { mode: 0o644 });
    expect(await (await opened(name)).write("made-up")).toMatchObject({ ok: true });
    expect(readFileSync(name, "utf8")).toBe("made-up");
    expect(statSync(name).mode & 0o777).toBe(0o600);
    expect(readdirSync(home)).toEqual(["token"]);
  });

  it.each([
    ["a file", (name: string) => writeFileSync(name, "mine")],
    ["a folder", (name: string) => mkdirSync(name)],
    ["a link to a file that is not there", (name: string) => symlinkSync(join(home, "elsewhere"), name)],
    [
      "a link to an empty file",
      (name: string) => {
        writeFileSync(join(home, "elsewhere"), "");
        symlinkSync(join(home, "elsewhere"), name);
      },
    ],
  ])("never takes the place of %s", async (_what, make) => {
    const name = join(home, "token");
    make(name);
    const before = readdirSync(home);
    expect(await openSecretFile(name, home)).toEqual({
      ok: false,
      reason: `${name} already exists; name another file`,
    });
    expect(readdirSync(home)).toEqual(before);
  });

  it("never overwrites what came under its name meanwhile, and does not lose the secret", async () => {
    const name = join(home, "token");
    const file = await opened(name);
    writeFileSync(name, "mine");
    const delivery = await file.write("made-up");
    expect(readFileSync(name, "utf8")).toBe("mine");
    const [, kept = ""] = /; the secret is in (.*)$/u.exec(delivery.ok ? "" : delivery.reason) ?? [];
    expect(readFileSync(kept, "utf8")).toBe("made-up");
    expect(statSync(kept).mode & 0o777).toBe(0o600);
  });

  it("says when its folder went meanwhile", async () => {
    const folder = join(home, "folder");
    mkdirSync(folder);
    const name = join(folder, "token");
    const file = await opened(name);
    rmSync(folder, { recursive: true });
    expect(await file.write("made-up")).toEqual({
      ok: false,
      reason: `the folder of ${name} does not exist`,
    });
  });

  it.each([
    ["that is not there", "nowhere/token", /^the folder of .*nowhere\/token does not exist$/u],
    ["that is a file", "file/token", /^the folder of .*file\/token does not exist$/u],
  ])("is refused in a folder %s", async (_what, path, reason) => {
    writeFileSync(join(home, "file"), "");
    const result = await openSecretFile(join(home, path), home);
    expect(result.ok ? "" : result.reason).toMatch(reason);
  });
});
