import { readFileSync } from "node:fs";
import { join } from "node:path";
import { programFolder } from "./pack-program.ts";
import { ReleaseError } from "./release-error.ts";

/** What is new in the version that the program has. */
export function currentNotes(): string {
  const [manifest, changelog] = ["package.json", "CHANGELOG.md"].map((file) =>
    readFileSync(join(programFolder, file), "utf8"),
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a manifest of this workspace
  const { version } = JSON.parse(manifest ?? "") as { readonly version: string };
  return notesOf(changelog ?? "", version);
}

/** The part of a changelog about a version. Throws ReleaseError for one that it leaves out. */
export function notesOf(changelog: string, version: string): string {
  const part = changelog.split(/^## /mu).find((text) => text.startsWith(`${version}\n`));
  if (part === undefined)
    throw new ReleaseError(`CHANGELOG.md says nothing about ${version}. Run pnpm changeset version.`);
  return `${part.slice(version.length).trim()}\n`;
}
