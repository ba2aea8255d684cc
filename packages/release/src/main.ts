import { buildFiles } from "./build-files.ts";
import { checkTarball, checkTypes } from "./check-tarball.ts";
import { packPackages } from "./pack-packages.ts";
import { packProgram } from "./pack-program.ts";
import { currentNotes } from "./release-notes.ts";
import { ReleaseError } from "./release-error.ts";
import { tryExamples } from "./try-examples.ts";

const usage = `Builds the packages that are published, as tarballs.

  node packages/release/src/main.ts pack       leaves the tarballs in packages/release/dist
  node packages/release/src/main.ts check      also looks at them with publint and "are the types wrong"
  node packages/release/src/main.ts files      leaves the program for this system beside them: one file without Node, and for Debian a .deb
  node packages/release/src/main.ts notes      prints what is new in this version, from the changelog
  node packages/release/src/main.ts examples   installs them, and the program, beside each example and runs its tests`;

async function main(command: string | undefined): Promise<void> {
  switch (command) {
    case "pack":
      await packPackages();
      await packProgram();
      return;
    case "check":
      for (const { tarball } of await packPackages()) {
        await checkTarball(tarball);
        await checkTypes(tarball);
      }
      // A program has no types.
      await checkTarball((await packProgram()).tarball);
      return;
    case "files":
      await buildFiles();
      return;
    case "notes":
      process.stdout.write(currentNotes());
      return;
    case "examples":
      await tryExamples([...(await packPackages()), await packProgram()]);
      return;
    default:
      throw new ReleaseError(usage);
  }
}

try {
  await main(process.argv[2]);
} catch (error) {
  if (!(error instanceof ReleaseError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
