import { execFileSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { programFolder } from "./pack-program.ts";

/**
 * Packs the executable for Debian and its like: the program, its pages for man, what shells need to
 * complete its words, its licences and its changelog. The same executable gives the same package,
 * byte for byte.
 */
export function buildDeb(executable: string, output: string): void {
  const folder = mkdtempSync(join(tmpdir(), "cftokens-deb-"));
  try {
    const put = (path: string, content: string | Buffer): void => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    };
    const program = join(folder, "usr/bin/cftokens");
    mkdirSync(dirname(program), { recursive: true });
    copyFileSync(executable, program);
    chmodSync(program, 0o755);
    for (const [shell, path] of Object.entries(completions))
      put(path, execFileSync(executable, ["completion", shell]));
    for (const page of readdirSync(join(programFolder, "man")))
      put(`usr/share/man/man1/${page}.gz`, gzipSync(read(join(programFolder, "man", page)), { level: 9 }));
    put("usr/share/doc/cftokens/copyright", read(`${executable}.licences.txt`));
    put(
      "usr/share/doc/cftokens/changelog.gz",
      gzipSync(read(join(programFolder, "CHANGELOG.md")), { level: 9 }),
    );
    put("DEBIAN/control", control(Math.ceil(statSync(program).size / 1024)));
    mkdirSync(dirname(output), { recursive: true });
    execFileSync("dpkg-deb", ["--root-owner-group", "-Zxz", "-z1", "--build", folder, output], {
      // All files of the package get this time, which is no one's.
      env: { ...process.env, SOURCE_DATE_EPOCH: "0" },
      stdio: ["ignore", "ignore", "inherit"],
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const completions = {
  bash: "usr/share/bash-completion/completions/cftokens",
  zsh: "usr/share/zsh/vendor-completions/_cftokens",
  fish: "usr/share/fish/vendor_completions.d/cftokens.fish",
};

// Node's own binaries need what Debian 12 and Ubuntu 22.04 have.
function control(kilobytes: number): string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a manifest of this workspace
  const { version, description } = JSON.parse(
    readFileSync(join(programFolder, "package.json"), "utf8"),
  ) as Manifest;
  const architecture = execFileSync("dpkg", ["--print-architecture"], { encoding: "utf8" }).trim();
  return `Package: cftokens
Version: ${version}
Architecture: ${architecture}
Maintainer: The cftokens authors <maintainers@cftokens.invalid>
Installed-Size: ${kilobytes}
Depends: libatomic1, libc6 (>= 2.28), libgcc-s1, libstdc++6 (>= 9)
Section: net
Priority: optional
Homepage: https://github.com/cftokens/cftokens
Description: ${description.replace(/\.$/u, "")}
 API tokens of users and accounts, Access service tokens and Workers Builds
 tokens of Cloudflare, in the terminal and for scripts, with an emulator of
 their APIs. OpenAPI documents of any API: explored, called, checked, compared.
`;
}

function read(file: string): string {
  return readFileSync(file, "utf8");
}

interface Manifest {
  readonly version: string;
  readonly description: string;
}
