import {
  astToString,
  type GlobalContext,
  type OpenAPI3,
  resolveRef,
  scanDiscriminators,
  transformSchema,
} from "openapi-typescript";
import ts from "typescript";
import type { DescribedDocument } from "./describe-document.ts";
import { GeneratorError } from "./generator-error.ts";
import { header } from "./header.ts";
import { hoistReferences } from "./hoist-references.ts";
import { markReferences } from "./mark-references.ts";
import { maskPercent } from "./mask-percent.ts";
import { plainCode } from "./plain-line.ts";
import { prepareDocument } from "./prepare-document.ts";

/**
 * `types.ts` of a document: its schemas and operations as TypeScript types, readOnly and writeOnly
 * marked. The only file that knows openapi-typescript, which gets no more releases.
 */
export function emitTypes({ source, document: given, operations }: DescribedDocument): string {
  const document = hoistReferences(given);
  const marked = markReferences(document, prepareDocument(document, operations));
  const masked = maskPercent(marked);
  const nodes = toNodes(source, masked.document);
  const needed = astToString(nodes.filter((node) => !isUnused(node)));
  // A reference to a parameter or an answer of another path needs that path.
  const text = needed.includes('paths["') ? astToString(nodes.filter((node) => !isHelper(node))) : needed;
  return plainCode(`${header(source)}\n${masked.unmask(text)}`);
}

// What `openapiTypescript()` does once it has linted and bundled a document. Ours was checked and
// bundled when it was loaded, and doing it again takes as long as making the types.
function toNodes(source: string, document: unknown): readonly ts.Node[] {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- two libraries' types of the same checked document
    const schema = document as OpenAPI3;
    return transformSchema(schema, toContext(schema));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new GeneratorError(`${source}: no types can be made of it: ${reason}. Correct the document.`, {
      cause: error,
    });
  }
}

function toContext(schema: OpenAPI3): GlobalContext {
  const off = {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    emptyObjectsUnknown: false,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: true,
    makePathsEnum: false,
    pathParamsAsTypes: false,
    propertiesRequiredByDefault: false,
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
  };
  const context: Omit<GlobalContext, "redoc"> = {
    ...off,
    defaultNonNullable: false,
    discriminators: scanDiscriminators(schema, off),
    injectFooter: [],
    readWriteMarkers: true,
    silent: true,
    transform: undefined,
    transformProperty: undefined,
    postTransform: undefined,
    inject: undefined,
    // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the library's own signature
    resolve: <Value>($ref: string): Value | undefined => resolveRef(schema, $ref, { silent: true }),
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `redoc` is for linting alone
  return context as GlobalContext;
}

// `paths` says again what `operations` says, and no generated function needs it.
function isUnused(node: ts.Node): boolean {
  const isNamed = ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node);
  return isHelper(node) || (isNamed && ["paths", "webhooks"].includes(node.name.text));
}

// The client has its own `Readable` and `Writable`: these break arrays and unions
// (openapi-ts/openapi-typescript#2615, #2620).
function isHelper(node: ts.Node): boolean {
  return ts.isTypeAliasDeclaration(node) && ["Readable", "Writable"].includes(node.name.text);
}
