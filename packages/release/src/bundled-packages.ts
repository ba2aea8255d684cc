import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A package from outside of which a bundle holds code. */
export interface BundledPackage {
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** Who wrote it, as its manifest says. */
  readonly authors: readonly string[];
}

/** Lists the packages that files of a bundle are from, each version once, ordered by name. */
export function bundledPackages(files: Iterable<string>): readonly BundledPackage[] {
  const folders = new Set(
    [...files].flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(file)?.[0] ?? []),
  );
  const packages = [...folders].map((folder) => readPackage(folder));
  const byTitle = new Map(packages.map((one) => [`${one.name} ${one.version}`, one]));
  return [...byTitle].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, found]) => found);
}

function readPackage(folder: string): BundledPackage {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a manifest of an installed package
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
  const { name, version, license, author = [], contributors = [] } = manifest;
  const authors = [author, contributors]
    .flat()
    .map((one) => (typeof one === "string" ? one : one.name).replace(/ <.*/u, ""));
  return { folder, name, version, license, authors };
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly author?: Person;
  readonly contributors?: readonly Person[];
}

type Person = string | { readonly name: string };
