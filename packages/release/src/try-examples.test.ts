import { describe, expect, it } from "vitest";
import { tarballsFor } from "./try-examples.ts";

const packages = [
  { name: "@cftokens/client", tarball: "/dist/client.tgz" },
  { name: "cftokens", tarball: "/dist/cftokens.tgz" },
];

describe("an example", () => {
  it("gets what it depends on, and nothing else", () => {
    const manifest = JSON.stringify({
      dependencies: { "@cftokens/client": "^0.1.0" },
      devDependencies: { typescript: "7.0.2" },
    });

    expect(tarballsFor("made-up", manifest, packages)).toEqual(["/dist/client.tgz"]);
  });

  it("cannot depend on what is not packed", () => {
    const manifest = JSON.stringify({ devDependencies: { "@cftokens/workbench": "^0.1.0" } });

    expect(() => tarballsFor("made-up", manifest, packages)).toThrow(
      "examples/made-up needs @cftokens/workbench, which is not packed.",
    );
  });
});
