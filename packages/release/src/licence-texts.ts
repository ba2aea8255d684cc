import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BundledPackage } from "./bundled-packages.ts";
import { root } from "./published-packages.ts";
import { ReleaseError } from "./release-error.ts";

/**
 * Writes down the licences of packages that are bundled, with their texts and notices. Throws
 * ReleaseError for a package that brings no text, or one that may not be passed on like this.
 */
export function licenceTexts(packages: readonly BundledPackage[]): string {
  return [intro, ...packages.map((one) => describePackage(one))].join(`\n\n${"-".repeat(80)}\n\n`);
}

const intro =
  "This program holds code of the packages below. Each is under its own licence, whose text follows it.";

// May be passed on within a program of another licence, as long as their texts go along.
const allowed = new Set(["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "Python-2.0"]);

function describePackage(bundled: BundledPackage): string {
  const { folder, name, version, license } = bundled;
  const title = `${name} ${version}`;
  if (!allowed.has(license))
    throw new ReleaseError(
      `${title} has the licence ${license}. Leave it out of the bundle, or allow the licence in licence-texts.ts.`,
    );
  const texts = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice|third-?party)/iu.test(file))
    .toSorted()
    .map((file) => readFileSync(join(folder, file), "utf8").trim());
  if (texts.length === 0) texts.push(knownText(title, bundled));
  return [`${title} (${license})`, ...texts].join("\n\n");
}

// Some packages name the MIT licence in their manifest and leave its text out.
function knownText(title: string, { license, authors }: BundledPackage): string {
  if (license !== "MIT" || authors.length === 0)
    throw new ReleaseError(`${title} brings no text of its licence. Leave it out of the bundle.`);
  const terms = readFileSync(join(root, "LICENSE"), "utf8");
  return terms.replace(/^Copyright .*$/mu, `Copyright (c) ${authors.join(", ")}`).trim();
}
