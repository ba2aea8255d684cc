import {
  addJSDocComment,
  astToString,
  type GlobalContext,
  transformOperationObject,
  transformSchemaObject,
  tsModifiers,
  tsPropertyIndex,
  tsUnion,
} from "openapi-typescript";
import ts from "typescript";
import type { DescribedDocument } from "./describe-document.ts";
import { uncheckedHeader } from "./header.ts";
import { insideClient, type ModuleNames } from "./module-names.ts";
import { plainCode } from "./plain-line.ts";
import { plainKinds, type PlainSchema } from "./types/plain-schema.ts";
import { type PreparedOperation, prepareDocument } from "./types/prepare-document.ts";

/**
 * `types.ts` of a document: its schemas as they are read and as they are sent, and its operations,
 * as TypeScript types. The only file that knows openapi-typescript.
 */
export function emitTypes(source: DescribedDocument, names: ModuleNames = insideClient): string {
  const { aliases, sections, operations } = prepareDocument(source);
  const written = Object.entries(sections).filter(
    ([name, schemas]) => schemas.size > 0 || name === "schemas" || name === "sent",
  );
  const nodes = [
    // Only a type with a name may be a list of itself.
    ...[...aliases].map(([name, schema]) =>
      ts.factory.createTypeAliasDeclaration(undefined, name, undefined, toType(schema)),
    ),
    toInterface(
      "components",
      written.map(([name, schemas]) => {
        const types = [...schemas].map(([key, schema]) => toProperty(key, toType(schema), schema));
        return toProperty(name, ts.factory.createTypeLiteralNode(types));
      }),
    ),
    toInterface(
      "operations",
      operations.map((operation) => toProperty(operation.id, toOperationType(operation))),
    ),
  ];
  return plainCode(`${uncheckedHeader(source.source, names)}\n${astToString(nodes)}`);
}

function toInterface(name: string, members: readonly ts.TypeElement[]): ts.Node {
  return ts.factory.createInterfaceDeclaration(
    tsModifiers({ export: true }),
    name,
    undefined,
    undefined,
    members,
  );
}

function toProperty(name: string, type: ts.TypeNode, described?: PlainSchema): ts.TypeElement {
  const modifiers = tsModifiers({ readonly: true });
  const property = ts.factory.createPropertySignature(modifiers, tsPropertyIndex(name), undefined, type);
  if (typeof described === "object") addJSDocComment(asLibrarys(described), property);
  return property;
}

function toType(schema: PlainSchema): ts.TypeNode {
  return transformSchemaObject(asLibrarys(schema), { ctx: context });
}

function toOperationType(operation: PreparedOperation): ts.TypeNode {
  return ts.factory.createTypeLiteralNode(transformOperationObject(asLibrarys(operation), { ctx: context }));
}

// Schemas and operations have other types in the library, which reads the same members.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the type of the place that asks
function asLibrarys<Type>(value: unknown): Type {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return value as Type;
}

// The kinds of plain schemas that the library does not have.
function toOwnType(schema: PlainSchema): ts.TypeNode | undefined {
  if (typeof schema === "boolean") return undefined;
  switch (schema.type) {
    case plainKinds.tuple:
      return toTuple(schema);
    case plainKinds.record:
      return toRecord(schema);
    case plainKinds.present:
      return tsUnion([
        ts.factory.createTypeLiteralNode([]),
        ts.factory.createLiteralTypeNode(ts.factory.createNull()),
      ]);
    default:
      return undefined;
  }
}

function toTuple({
  prefixItems = [],
  items = true,
  minItems = 0,
}: Exclude<PlainSchema, boolean>): ts.TypeNode {
  const { factory } = ts;
  const first = prefixItems.map((item, index) =>
    index < minItems ? toType(item) : factory.createOptionalTypeNode(toType(item)),
  );
  const rest =
    items === false ? [] : [factory.createRestTypeNode(factory.createArrayTypeNode(toType(items)))];
  const tuple = factory.createTupleTypeNode([...first, ...rest]);
  return factory.createTypeOperatorNode(ts.SyntaxKind.ReadonlyKeyword, tuple);
}

function toRecord({
  properties = {},
  required = [],
  additionalProperties = true,
}: Exclude<PlainSchema, boolean>): ts.TypeNode {
  const named = toType({ type: "object", properties, required });
  const members = ts.isTypeLiteralNode(named) ? named.members : [];
  const rest = [additionalProperties, ...Object.values(properties)];
  const isOpen =
    rest.includes(true) || rest.some((one) => typeof one === "object" && one.type === plainKinds.present);
  const isOptional = Object.keys(properties).some((name) => !required.includes(name));
  const distinct = new Map(rest.map((one) => [JSON.stringify(one), one]));
  const types = isOpen
    ? [keyword("UnknownKeyword")]
    : [...[...distinct.values()].map(toType), ...(isOptional ? [keyword("UndefinedKeyword")] : [])];
  const key = ts.factory.createParameterDeclaration(
    undefined,
    undefined,
    "key",
    undefined,
    keyword("StringKeyword"),
  );
  const index = ts.factory.createIndexSignature(tsModifiers({ readonly: true }), [key], tsUnion(types));
  return ts.factory.createTypeLiteralNode([...members, index]);
}

function keyword(name: "StringKeyword" | "UndefinedKeyword" | "UnknownKeyword"): ts.TypeNode {
  return ts.factory.createKeywordTypeNode(ts.SyntaxKind[name]);
}

const off = {
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  conditionalEnums: false,
  dedupeEnums: false,
  defaultNonNullable: false,
  enum: false,
  enumValues: false,
  excludeDeprecated: false,
  exportType: false,
  generatePathParams: false,
  makePathsEnum: false,
  pathParamsAsTypes: false,
  propertiesRequiredByDefault: false,
  readWriteMarkers: false,
  rootTypes: false,
  rootTypesKeepCasing: false,
  rootTypesNoSchemaPrefix: false,
};

const settings: Omit<GlobalContext, "redoc"> = {
  ...off,
  discriminators: { objects: {}, refsHandled: [] },
  emptyObjectsUnknown: true,
  immutable: true,
  inject: undefined,
  injectFooter: [],
  postTransform: undefined,
  resolve: () => undefined,
  silent: true,
  transform: (schema) => toOwnType(asLibrarys(schema)),
  transformProperty: undefined,
};

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `redoc` is for linting alone
const context = settings as GlobalContext;
