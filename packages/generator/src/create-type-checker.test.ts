import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTypeChecker, type TypeChecker } from "./create-type-checker.ts";

let root: string;
let types: TypeChecker;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "types-"));
  mkdirSync(join(root, "src"));
  write("base.json", JSON.stringify({ compilerOptions: { strict: true } }));
  write(
    "tsconfig.json",
    JSON.stringify({
      extends: "./base.json",
      compilerOptions: { noEmit: true, types: [], allowImportingTsExtensions: true, module: "nodenext" },
      include: ["src"],
    }),
  );
  write("src/size.ts", "export const size: number = 1;\n");
  write(
    "src/box.ts",
    'import { size } from "./size.ts";\n\nexport const box: { height: number } = { height: size };\n',
  );
  types = open({ patience: 30_000 });
});

afterEach(async () => {
  await types.close();
  rmSync(root, { recursive: true });
});

describe("createTypeChecker", () => {
  it("says nothing while all types fit, and shows each error where it is once they do not", async () => {
    expect(await types.check()).toEqual([]);

    write("src/size.ts", 'export const size = "large";\n');
    expect(await types.check()).toEqual([
      "src/box.ts(3,42): error TS2322: Type 'string' is not assignable to type 'number'.",
    ]);

    write("src/size.ts", "export const size = 2;\n");
    expect(await types.check()).toEqual([]);
  });

  it("shows what does not parse", async () => {
    await types.check();
    write("src/size.ts", "export const size = ;\n");

    expect(await types.check()).toContain("src/size.ts(1,21): error TS1109: Expression expected.");
  });

  it("follows files that come and go", async () => {
    await types.check();
    write("src/later.ts", "export const later: string = 1;\n");
    expect(await types.check()).toHaveLength(1);

    rmSync(join(root, "src/later.ts"));
    expect(await types.check()).toEqual([]);

    rmSync(join(root, "src/size.ts"));
    expect((await types.check()).join()).toMatch(/^src\/box\.ts\(1,22\): error TS2307/u);
  });

  it("follows settings that change", async () => {
    write("src/box.ts", "export function open(box) {\n  return box;\n}\n");
    expect(await types.check()).toHaveLength(1);

    write("base.json", JSON.stringify({ compilerOptions: { strict: false } }));
    expect(await types.check()).toEqual([]);
  });

  it("shows a mistake in the configuration", async () => {
    write("base.json", JSON.stringify({ compilerOptions: { strict: "very" } }));

    expect((await types.check()).join()).toContain("error TS5024");
  });

  it("does not wait for ever, and starts anew", async () => {
    const hasty = open({ patience: 1 });
    const said = await hasty.check();
    await hasty.close();

    expect(said).toEqual([
      "The types could not be checked: the compiler did not answer within 0.001 s. The next change starts the compiler anew.",
    ]);
  });
});

function open({ patience }: { readonly patience: number }): TypeChecker {
  return createTypeChecker({
    root,
    config: join(root, "tsconfig.json"),
    sources: ["src/**/*.ts"],
    settings: ["base.json"],
    patience,
  });
}

function write(file: string, text: string): void {
  writeFileSync(join(root, file), text);
}
