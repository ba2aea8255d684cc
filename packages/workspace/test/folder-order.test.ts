import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../../..");
const architecture = readFileSync(join(root, "ARCHITECTURE.md"), "utf8");
const [, section = ""] = /^## Folders of the packages\n([^]*?)^## /mu.exec(architecture) ?? [];
const packages = section.matchAll(/^- `(\w+)`: (`\w+\/`.*)$/gmu).map(([, name = "", line = ""]) => ({
  name,
  folders: [...line.matchAll(/`(\w+)\/`/gu)].map(([, folder = ""]) => folder),
}));

// The imports of a source folder that go to a folder which comes later in the order, or not at all.
function findUpwardImports(source: string, order: readonly string[]): readonly string[] {
  return order.flatMap((folder, index) =>
    globSync(`${folder}/**/*.ts`, { cwd: source })
      .filter((file) => !file.endsWith(".test.ts"))
      .flatMap((file) =>
        [...readFileSync(join(source, file), "utf8").matchAll(/ from "(\.\.?\/[^"]+)"/gu)]
          .map(([, path = ""]) => join(dirname(file), path))
          .filter(
            (path) => path.includes("/") && !order.slice(0, index + 1).includes(path.split("/")[0] ?? ""),
          )
          .map((path) => `${file} imports ${path}`),
      ),
  );
}

describe.each([...packages])("the folders of $name", ({ name, folders }) => {
  const source = join(root, "packages", name, "src");

  it("are those that ARCHITECTURE.md lists", () => {
    expect(new Set(globSync("*/", { cwd: source }))).toEqual(new Set(folders));
  });

  it("import only from those before them", () => {
    expect(findUpwardImports(source, folders)).toEqual([]);
  });
});

it("an import of a later folder is found, one of an earlier folder and of the root is not", () => {
  const source = mkdtempSync(join(tmpdir(), "cftokens-folders-"));
  const write = (file: string, text: string) => {
    mkdirSync(join(source, dirname(file)), { recursive: true });
    writeFileSync(join(source, file), text);
  };
  write("low/a.ts", 'import { b } from "../high/b.ts";\nimport { c } from "../root.ts";\n');
  write("high/b.ts", 'export { a } from "../low/a.ts";\n');

  expect(findUpwardImports(source, ["low", "high"])).toEqual(["low/a.ts imports high/b.ts"]);
  rmSync(source, { recursive: true });
});

it("four packages are described", () => {
  expect(section.match(/^- `\w+`: /gmu)).toHaveLength(4);
});
