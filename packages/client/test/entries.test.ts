import { resolve } from "node:path";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

const packageFolder = resolve(import.meta.dirname, "..");

describe("an entry of the package, built alone", () => {
  it("holds the documents when it is theirs", async () => {
    expect(await documentsIn("src/documents.ts")).toContain("src/generated/user-tokens/document.json");
  });

  it("holds none of them when it is the client: an import must not parse what nobody asked for", async () => {
    expect(await documentsIn("src/index.ts")).toEqual([]);
  });
});

async function documentsIn(entry: string): Promise<readonly string[]> {
  const { metafile } = await build({
    absWorkingDir: packageFolder,
    entryPoints: [entry],
    bundle: true,
    format: "esm",
    metafile: true,
    write: false,
  });
  return Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([file, { bytesInOutput }]) => bytesInOutput > 0 && file.endsWith("document.json"))
    .map(([file]) => file);
}
