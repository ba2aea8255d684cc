import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findCommentFaults } from "./find-comment-faults.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "cftokens-comments-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const wide = "word ".repeat(21).trim();

describe("a comment", () => {
  it.each([
    [
      "wider than 100 columns",
      `// ${wide}\nconst a = 1;\n`,
      "1: a comment line has 107 columns; break it before 100",
    ],
    [
      "wide in a doc comment",
      `/**\n * ${wide}\n */\nexport const a = 1;\n`,
      "2: a comment line has 107 columns; break it before 100",
    ],
    [
      "of a doc's form before what is private",
      "/** One. */\nconst a = 1;\n",
      "1: a doc comment is for what is exported; write //",
    ],
    [
      "of the plain form before what is exported",
      "// One.\nexport const a = 1;\n",
      "1: what is exported has a doc comment; write /** … */",
    ],
  ])("%s is found", (_what, text, fault) => {
    write("packages/a/src/b.ts", text);

    expect(findCommentFaults(root)).toEqual([`packages/a/src/b.ts:${fault}`]);
  });

  it("is sound in its form, in a member, before a statement, or as a word that cannot be broken", () => {
    write("apps/a/src/b.tsx", "/** One. */\nexport const a = 1;\n\n// Two.\n// Three.\nconst b = 2;\n");
    write(
      "examples/a/b.ts",
      'interface A {\n  /** One. */\n  readonly a: 1;\n}\n\n/** Two. */\nexport * from "./c.ts";\n',
    );
    write(
      "packages/a/b.ts",
      `// https://example.com/${"a".repeat(100)}\n// oxlint-disable-next-line a-rule -- ${wide}\nf();\n`,
    );

    expect(findCommentFaults(root)).toEqual([]);
  });

  it("in generated code is not looked at", () => {
    write("packages/a/src/generated/b.ts", `// ${wide}\n`);

    expect(findCommentFaults(root)).toEqual([]);
  });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}
