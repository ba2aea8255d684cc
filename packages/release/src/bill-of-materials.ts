import type { BundledPackage } from "./bundled-packages.ts";

/** What a bill of materials is of. */
export interface Product {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
}

/**
 * Writes the bill of materials of a program in CycloneDX 1.6, as JSON: what it is made of, by name,
 * version and licence. It names no time and no serial number, so that the same bundle has the same
 * one.
 */
export function billOfMaterials(product: Product, packages: readonly BundledPackage[]): string {
  const program = { ...component("application", product), description: product.description };
  return writeBill(
    program,
    packages.map((one) => component("library", one)),
  );
}

/** The bill of materials of an executable: that of the program in it, and Node. */
export function withNode(bill: string, version: string): string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by billOfMaterials
  const { metadata, components } = JSON.parse(bill) as Bill;
  const purl = `pkg:generic/node@${version}`;
  const licenses = [{ license: { id: "MIT" } }];
  const node: Component = { type: "platform", "bom-ref": purl, name: "node", version, licenses, purl };
  return writeBill(metadata.component, [...components, node]);
}

function writeBill(program: Component, components: readonly Component[]): string {
  const bill: Bill = {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: program },
    components,
    dependencies: [
      { ref: program["bom-ref"], dependsOn: components.map((one) => one["bom-ref"]) },
      ...components.map((one) => ({ ref: one["bom-ref"] })),
    ],
  };
  return `${JSON.stringify(bill, undefined, 2)}\n`;
}

function component(
  type: "application" | "library",
  { name, version, license }: Pick<BundledPackage, "name" | "version" | "license">,
): Component {
  // https://github.com/package-url/purl-spec: the `@` of a scope is escaped.
  const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
  return { type, "bom-ref": purl, name, version, licenses: [{ license: { id: license } }], purl };
}

interface Component {
  readonly type: "application" | "library" | "platform";
  readonly "bom-ref": string;
  readonly name: string;
  readonly version: string;
  readonly licenses: readonly { readonly license: { readonly id: string } }[];
  readonly purl: string;
}

interface Bill {
  readonly $schema: string;
  readonly bomFormat: "CycloneDX";
  readonly specVersion: "1.6";
  readonly version: 1;
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}
