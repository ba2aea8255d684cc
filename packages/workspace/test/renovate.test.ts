import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../../..");
const read = (file: string) => readFileSync(resolve(root, file), "utf8");

interface CustomManager {
  readonly description: string;
  readonly managerFilePatterns: readonly string[];
  readonly matchStrings: readonly string[];
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a file of this workspace, which Renovate reads
const settings = JSON.parse(read("renovate.json")) as {
  readonly packageRules: readonly {
    readonly matchPackageNames: readonly string[];
    readonly enabled?: boolean;
  }[];
  readonly customManagers: readonly CustomManager[];
};

describe("Renovate", () => {
  it("holds the two fenced libraries", () => {
    const held = settings.packageRules.filter(({ enabled }) => enabled === false);

    expect(held.map(({ matchPackageNames }) => matchPackageNames)).toContainEqual([
      "openapi-fetch",
      "openapi-typescript",
    ]);
  });

  it.each(settings.customManagers)("finds versions outside of manifests: $description", (manager) => {
    expect(findVersions(manager)).not.toEqual([]);
  });
});

// What a manager would keep up to date, such as `pnpm 12.18.0`.
function findVersions({ managerFilePatterns, matchStrings }: CustomManager): readonly string[] {
  // A pattern between slashes is a regular expression.
  const patterns = managerFilePatterns.map((pattern) => new RegExp(pattern.slice(1, -1), "u"));
  const files = globSync(["*.*", ".ci/run", "{apps,docs,packages}/**/*.{md,ts}", "packages/*/*.json"], {
    cwd: root,
    exclude: (name) => ["dist", "node_modules", "generated"].includes(name),
  });
  return files
    .filter((file) => patterns.some((pattern) => pattern.test(file)))
    .flatMap((file) => {
      const text = read(file);
      return matchStrings.flatMap((pattern) =>
        Array.from(text.matchAll(new RegExp(pattern, "gu")), ({ groups }) =>
          String(groups?.["currentValue"]),
        ),
      );
    });
}
