import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./published-packages.ts";
import { ReleaseError } from "./release-error.ts";

/**
 * Writes down the licences of all packages from outside that files of a bundle are from, with their
 * texts and notices, ordered by name. Throws ReleaseError for a package that brings no text, or one
 * that may not be passed on like this.
 */
export function licenceTexts(files: Iterable<string>): string {
  const folders = new Set(
    [...files].flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(file)?.[0] ?? []),
  );
  const parts = new Map([...folders].map((folder) => describePackage(folder)));
  const sorted = [...parts].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, part]) => part);
  return [intro, ...sorted].join(`\n\n${"-".repeat(80)}\n\n`);
}

const intro =
  "This program holds code of the packages below. Each is under its own licence, whose text follows it.";

// May be passed on within a program of another licence, as long as their texts go along.
const allowed = new Set(["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "Python-2.0"]);

function describePackage(folder: string): readonly [string, string] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a manifest of an installed package
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
  const title = `${manifest.name} ${manifest.version}`;
  if (!allowed.has(manifest.license))
    throw new ReleaseError(
      `${title} has the licence ${manifest.license}. Leave it out of the bundle, or allow the licence in ${import.meta.filename}.`,
    );
  const texts = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice|third-?party)/iu.test(file))
    .toSorted()
    .map((file) => readFileSync(join(folder, file), "utf8").trim());
  if (texts.length === 0) texts.push(knownText(title, manifest));
  return [title, [`${title} (${manifest.license})`, ...texts].join("\n\n")];
}

// Some packages name the MIT licence in their manifest and leave its text out.
function knownText(title: string, { license, author, contributors = [] }: Manifest): string {
  const holders = [author ?? [], contributors]
    .flat()
    .map((one) => (typeof one === "string" ? one : one.name).replace(/ <.*/u, ""));
  if (license !== "MIT" || holders.length === 0)
    throw new ReleaseError(`${title} brings no text of its licence. Leave it out of the bundle.`);
  const terms = readFileSync(join(root, "LICENSE"), "utf8").replace(
    /^Copyright .*$/mu,
    `Copyright (c) ${holders.join(", ")}`,
  );
  return terms.trim();
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly author?: Person;
  readonly contributors?: readonly Person[];
}

type Person = string | { readonly name: string };
