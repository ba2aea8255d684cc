import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildDeb } from "../src/build-deb.ts";
import { buildExecutable } from "../src/build-executable.ts";
import { installedProgram, type InstalledProgram } from "./installed-program.ts";
import { programVersion, testMainJobs } from "./main-jobs.ts";

// Roots of a system in which there is nothing but the program and the libraries of C: no Node, no
// shell, and no network but this machine's own.
const place = mkdtempSync(join(tmpdir(), "cftokens-root-"));
const executable = join(place, "cftokens");
const deb = join(place, "cftokens.deb");

beforeAll(async () => {
  await buildExecutable(executable);
  buildDeb(executable, deb);
}, 600_000);
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe("the executable, in a root without Node", () => {
  let program: InstalledProgram & Disposable;
  beforeAll(() => {
    const root = openRoot();
    mkdirSync(join(root, "usr/bin"), { recursive: true });
    copyFileSync(executable, join(root, "usr/bin/cftokens"));
    program = programIn(root);
  });
  afterAll(() => program[Symbol.dispose]());

  testMainJobs(programVersion(), () => program);

  it("is alone there", () => {
    const found = readdirSync(join(program.home, "usr"), { recursive: true, encoding: "utf8" });
    expect(found.filter((path) => /node|npm|\/sh$|busybox/u.test(path))).toEqual([]);
  });

  it("works where nothing can be kept", () => {
    const homeless = programIn(program.home, "/dev/null");
    const suite = homeless.run("contract", "--operation", "user-api-tokens-list-tokens", "--cases", "1");

    expect(suite).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("1 of 1 operations succeeded"),
    });
    expect(program.list("tmp")).toEqual([]);
  });

  it("needs no network but this machine", () => {
    const alone = ["unshare", "--net", "sh", "-c", 'ip link set lo up && exec "$@"', "sh"];
    const lonely = programIn(program.home, "/", alone);

    expect(lonely.run("list", "--emulator", "--kind", "account")).toMatchObject({ status: 0, stderr: "" });
    expect(
      lonely.run("contract", "--operation", "user-api-tokens-list-tokens", "--cases", "1"),
    ).toMatchObject({ status: 0 });
    expect(
      lonely.run("call", "user-api-tokens-list-tokens", "--server", "https://192.0.2.1/client/v4").status,
    ).not.toBe(0);
  });
});

describe("the package for Debian", () => {
  it("puts a program into a root that works there", () => {
    const root = openRoot();
    installInto(root);
    using program = programIn(root);

    expect(program.run("--version")).toEqual({ status: 0, stdout: `${programVersion()}\n`, stderr: "" });
    expect(program.run("list", "--emulator", "--kind", "access")).toMatchObject({ status: 0, stderr: "" });
    expect(program.list("usr/share")).toEqual(
      expect.arrayContaining([
        "bash-completion/completions/cftokens",
        "doc/cftokens/changelog.gz",
        "fish/vendor_completions.d/cftokens.fish",
        "man/man1/cftokens.1.gz",
        "man/man1/cftokens-create.1.gz",
        "zsh/vendor-completions/_cftokens",
      ]),
    );
    expect(program.read("usr/share/doc/cftokens/copyright")).toContain("ink 8.0.0 (MIT)");
  });

  it("says what it needs", () => {
    expect([field("Package"), field("Version")]).toEqual(["cftokens", programVersion()]);
    const libraries = librariesOf(executable).map((file) => basename(file));
    // Each library that the executable loads is in one of the packages.
    expect(libraries.toSorted()).toEqual(expect.arrayContaining(["libatomic.so.1", "libstdc++.so.6"]));
    expect(field("Depends")).toBe("libatomic1, libc6 (>= 2.28), libgcc-s1, libstdc++6 (>= 9)");
  });

  it("is byte for byte the same when it is built again", async () => {
    const [program, again] = [join(place, "again"), join(place, "again.deb")];
    await buildExecutable(program);
    buildDeb(program, again);

    expect(hash(program)).toBe(hash(executable));
    expect(hash(again)).toBe(hash(deb));
  }, 600_000);
});

function openRoot(): string {
  const root = mkdtempSync(join(tmpdir(), "cftokens-empty-"));
  for (const file of librariesOf(executable)) {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    copyFileSync(file, join(root, file));
  }
  for (const folder of ["dev", "tmp"]) mkdirSync(join(root, folder));
  execFileSync("mknod", ["-m", "666", join(root, "dev/null"), "c", "1", "3"]);
  return root;
}

// As apt would, in a root whose libraries no package has put there.
function installInto(root: string): void {
  mkdirSync(join(root, "var/lib/dpkg/updates"), { recursive: true });
  mkdirSync(join(root, "var/lib/dpkg/info"));
  writeFileSync(join(root, "var/lib/dpkg/status"), "");
  execFileSync("dpkg", [`--root=${root}`, "--force-depends", "--force-script-chrootless", "--install", deb], {
    stdio: "ignore",
  });
}

function programIn(
  root: string,
  inside = "/",
  before: readonly string[] = [],
): InstalledProgram & Disposable {
  return installedProgram([...before, "chroot", root, "/usr/bin/cftokens"], {
    path: "/usr/sbin:/usr/bin:/sbin:/bin",
    home: root,
    inside,
  });
}

function field(name: string): string {
  return execFileSync("dpkg-deb", ["--field", deb, name], { encoding: "utf8" }).trim();
}

// The files that the system loads with a program.
function librariesOf(program: string): readonly string[] {
  const listed = execFileSync("ldd", [program], { encoding: "utf8" });
  return [...listed.matchAll(/(?:=> )?(\/\S+) \(0x/gu)].map(([, file = ""]) => file);
}

function hash(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
