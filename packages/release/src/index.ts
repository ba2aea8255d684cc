export { billOfMaterials, withNode } from "./bill-of-materials.ts";
export { bundledPackages } from "./bundled-packages.ts";
export { licenceTexts } from "./licence-texts.ts";
export { type NamedImport, namedImports } from "./named-imports.ts";
