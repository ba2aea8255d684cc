import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { environmentVariables } from "./environment-variables.ts";

const folders = ["apps/tui/src", "packages/workbench/src", "packages/client/src", "packages/emulator/src"];
const root = join(import.meta.dirname, "../../../..");
const sources = folders.flatMap((folder) =>
  globSync("**/*.{ts,tsx}", { cwd: join(root, folder), exclude: ["**/*.test.ts", "**/*.test.tsx"] }).map(
    (file) => readFileSync(join(root, folder, file), "utf8"),
  ),
);

it("names every environment variable that the sources read, and no other", () => {
  expect(environmentVariables.flatMap(([names]) => names.split(", ")).toSorted()).toEqual(
    [...new Set(sources.flatMap(variablesIn))].toSorted(),
  );
});

it.each([
  ['if (env["SOME_NAME"]) ok();', ["SOME_NAME"]],
  ['process.env["ONE"] ?? env.OTHER', ["ONE", "OTHER"]],
  ['{ variable: "SOME_HOME", below: [] }', ["SOME_HOME"]],
  ['process.env["MADE"] = "0";', []],
])("finds the variables that %s reads", (source, names) => {
  expect(variablesIn(source)).toEqual(names);
});

// Indexed, as a member, or named in a table; not when it is only set, and not in a program that is
// printed.
function variablesIn(source: string): readonly string[] {
  return [
    ...source.matchAll(/\benv\["([A-Z_]+)"\](?! = )|\benv\.([A-Z_]+)\b|\bvariable: "([A-Z_]+)"/gu),
  ].flatMap(([, indexed, member, named]) => {
    const name = indexed ?? member ?? named;
    return name === undefined || name === "TOKEN_SECRET" ? [] : [name];
  });
}
