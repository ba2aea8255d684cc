import { expect, it } from "vitest";
import { billOfMaterials, withNode } from "./bill-of-materials.ts";

const product = { name: "cftokens", version: "0.1.0", description: "A workbench.", license: "MIT" };
const ink = { folder: "/made-up", name: "@made-up/ink", version: "8.0.0", license: "MIT", authors: [] };

it("names what a program is made of", () => {
  const bill: unknown = JSON.parse(withNode(billOfMaterials(product, [ink]), "26.10.0"));

  expect(bill).toMatchObject({
    bomFormat: "CycloneDX",
    metadata: { component: { name: "cftokens", version: "0.1.0", purl: "pkg:npm/cftokens@0.1.0" } },
    components: [
      { name: "@made-up/ink", purl: "pkg:npm/%40made-up/ink@8.0.0", licenses: [{ license: { id: "MIT" } }] },
      { type: "platform", name: "node", version: "26.10.0" },
    ],
    dependencies: [
      {
        ref: "pkg:npm/cftokens@0.1.0",
        dependsOn: ["pkg:npm/%40made-up/ink@8.0.0", "pkg:generic/node@26.10.0"],
      },
      { ref: "pkg:npm/%40made-up/ink@8.0.0" },
      { ref: "pkg:generic/node@26.10.0" },
    ],
  });
});

it("is the same each time", () => {
  expect(billOfMaterials(product, [ink])).toBe(billOfMaterials(product, [ink]));
});
