import { readFileSync } from "node:fs";
import { changeRules } from "@cftokens/openapi/compare";
import { expect, it } from "vitest";

const page = readFileSync(new URL("../../../docs/pipeline.md", import.meta.url), "utf8");

it.each(Object.entries(changeRules))("docs/pipeline.md says what %s means", (rule, { breaking, because }) => {
  const row = page.split("\n").find((line) => line.includes(`\`${rule}\``) && line.startsWith("|")) ?? "";

  expect(row.split("|").map((cell) => cell.trim())).toEqual([
    "",
    `\`${rule}\``,
    breaking ? "breaking" : "no",
    because,
    "",
  ]);
});
