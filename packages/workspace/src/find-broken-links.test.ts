import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findBrokenLinks } from "./find-broken-links.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "cftokens-links-"));
});
afterEach(() => rmSync(root, { recursive: true }));

describe("a link", () => {
  it.each([
    ["a page that is gone", "[old](docs/old.md)", "docs/old.md does not exist"],
    ["a picture that is gone", "![A table](docs/table.svg)", "docs/table.svg does not exist"],
    ["an HTML picture that is gone", '<img src="docs/a.svg" alt="A">', "docs/a.svg does not exist"],
    ["a reference that is gone", "[old]: docs/old.md", "docs/old.md does not exist"],
    [
      "a heading that is gone",
      "[keys](docs/tui.md#colours)",
      "docs/tui.md#colours names no heading of docs/tui.md",
    ],
    ["a heading of its own page", "[up](#top)", "#top names no heading of README.md"],
    ["a folder in code that is gone", "see `packages/old/src`", "packages/old/src does not exist"],
    [
      "a test that is gone",
      '[test](a.test.ts "adds all up")',
      'a.test.ts has no test that is called "adds all up"',
    ],
    [
      "a text that is no test's title",
      '[test](a.test.ts "a sum")',
      'a.test.ts has no test that is called "a sum"',
    ],
    ["a place outside", "[up](../elsewhere.md)", "../elsewhere.md is outside of the repository"],
  ])("to %s is broken", (_what, text, reason) => {
    write("docs/tui.md", "# Keys\n");
    write("a.test.ts", someTests);
    write("README.md", `# Here\n\n${text}\n`);

    expect(findBrokenLinks(root)).toEqual([`README.md:3: ${reason}`]);
  });

  it("on a page in a hidden folder is looked at", () => {
    write(".github/template.md", "[up](../README.md)\n");

    expect(findBrokenLinks(root)).toEqual([".github/template.md:1: ../README.md does not exist"]);
  });

  it("is sound when it leads to a heading, an element, a file, a folder or the web", () => {
    write(
      "docs/tui.md",
      "# The `keys`, all of them\n\n## Twice\n\n## Twice\n\n<a id='x' name=\"here\"></a>\n",
    );
    write(
      "docs/more.md",
      "[1](tui.md#the-keys-all-of-them) [2](tui.md#twice-1) [3](tui.md#here) [4](../docs) [5](https://example.com/#x) `docs/tui.md`\n",
    );

    expect(findBrokenLinks(root)).toEqual([]);
  });

  it("is sound when it leads to a test by its title", () => {
    write("a.test.ts", someTests);
    write(
      "README.md",
      '[1](a.test.ts "adds up") [2](a.test.ts "adds %i to %i") [3](a.test.ts "sums") [4](a.test.ts)\n',
    );

    expect(findBrokenLinks(root)).toEqual([]);
  });

  it("in a block or a span of code is none", () => {
    write("README.md", "```md\n[old](docs/old.md)\n# Top\n```\n\n`[old](docs/old.md)`\n");

    expect(findBrokenLinks(root)).toEqual([]);
  });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

const someTests = `describe("sums", () => {
  it("adds up", () => expect(name).toBe("a sum"));
  it.each([[1, 2]])(
    "adds %i to %i",
    () => undefined,
  );
});
`;
