import { readFileSync } from "node:fs";
import { checkDescriptions } from "@cftokens/contract";
import { emulatedDocuments } from "@cftokens/emulator";
import { describe, expect, it } from "vitest";

const page = readFileSync(new URL("../../../docs/contract.md", import.meta.url), "utf8");
const sections = page.split(/^### /mu).slice(1);

describe("docs/contract.md", () => {
  it("has a section for every check, in the order in which findings are reported", () => {
    expect(sections.map((section) => /^`([\w-]+)`/u.exec(section)?.[1])).toEqual(
      checkDescriptions.map(({ id }) => id),
    );
  });

  it.each(checkDescriptions)(
    "says what $id finds, why, and how to silence it",
    ({ id, severity, reason }) => {
      const section = sections.find((one) => one.startsWith(`\`${id}\``)) ?? "";

      expect(section).toContain(`Severity: ${severity}.`);
      expect(section).toContain(`**Why** ${reason}`);
      expect(section).toMatch(/\*\*Finds\*\* \S.*\S/u);
      expect(section).toMatch(/\*\*To silence it:\*\* \S.*\S/u);
    },
  );
});

describe("each document that is written here", () => {
  it.each(emulatedDocuments)("is held to the strict rules, and formatted: %s", (name) => {
    expect(readSettings("spec/redocly.yaml")).toMatch(
      new RegExp(`^  ${name}:.*\\s.*root: ${name}\\.yaml`, "mu"),
    );
    expect(readSettings(".oxfmtrc.json")).toMatch(new RegExp(`"!spec/\\{[^"]*\\b${name}\\b`, "u"));
  });

  it("has a row in the table of spec/README.md, and no other has one", () => {
    const rows = readSettings("spec/README.md").matchAll(/^\| `([\w-]+\.yaml)`\s+\| \S.*\| \S.*\|$/gmu);
    const writtenHere = readSettings("spec/redocly.yaml").matchAll(/\broot: ([\w-]+\.yaml)/gu);

    expect(names(rows)).toEqual(names(writtenHere));
  });
});

function readSettings(name: string): string {
  return readFileSync(new URL(`../../../${name}`, import.meta.url), "utf8");
}

// The first group of each match, in order.
function names(matches: Iterable<RegExpMatchArray>): readonly string[] {
  return Array.from(matches, ([, name = ""]) => name).toSorted();
}
