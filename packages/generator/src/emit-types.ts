import {
  addJSDocComment,
  astToString,
  type GlobalContext,
  transformSchemaObject,
  tsLiteral,
  tsModifiers,
  tsPropertyIndex,
  tsUnion,
} from "openapi-typescript";
import ts from "typescript";
import { typeName } from "@cftokens/openapi";
import type { DescribedDocument } from "./describe-document.ts";
import { commentText, documentation } from "./documentation.ts";
import { uncheckedHeader } from "./header.ts";
import { insideClient, type ModuleNames } from "./module-names.ts";
import { plainCode } from "./plain-line.ts";
import {
  type AboutMember,
  toCallType,
  toParametersType,
  typesOfClient,
  type TypeWriter,
} from "./types/call-type.ts";
import { plainKinds, type PlainSchema } from "./types/plain-schema.ts";
import { type PreparedDocument, type PreparedOperation, prepareDocument } from "./types/prepare-document.ts";

/**
 * `types.ts` of a document: its schemas as they are read and as they are sent, and its client, as
 * TypeScript types. The only file that knows openapi-typescript.
 *
 * A compiler parses all of it for a program that uses a little, so each schema has one name by
 * which all others refer to it, and what many operations take is written once.
 */
export function emitTypes(source: DescribedDocument, names: ModuleNames = insideClient): string {
  const client = `${typeName(source.name)}Client`;
  const prepared = prepareDocument(source, [client, ...Object.keys(typesOfClient), ...globals]);
  const { types, named } = prepared;
  const taken = new Set<keyof typeof typesOfClient>();
  const writer: TypeWriter = {
    toType,
    toMember,
    take(name, parameters) {
      taken.add(name);
      return toReference(name, parameters);
    },
  };
  const nodes = [
    ...[...types].map(([name, schema]) => toAlias(name, toType(schema), schema)),
    toInterface(
      "components",
      Object.entries(named).map(([kind, byName]) => {
        const members = [...byName].map(([name, type]) =>
          ts.factory.createPropertySignature(undefined, tsPropertyIndex(name), undefined, toReference(type)),
        );
        return toMember(kind, ts.factory.createTypeLiteralNode(members));
      }),
    ),
    ...toClient(client, source.document.info.title, { prepared, writer }),
  ];
  const lines = [
    uncheckedHeader(source.source, names),
    ...[...taken].map((name) => `import type { ${name} } from "${names.client(typesOfClient[name], 2)}";`),
    astToString(nodes),
  ];
  return plainCode(lines.join("\n"));
}

// What generated types take from the compiler's library.
const globals = ["AsyncIterable", "Record", "Uint8Array"];

interface Writing {
  readonly prepared: PreparedDocument;
  readonly writer: TypeWriter;
}

// What the parameters of several operations take has the name of the first of them.
function toClient(name: string, title: string, { prepared, writer }: Writing): readonly ts.Node[] {
  const { operations, freeName } = prepared;
  const shared = new Map<string, string>();
  const aliases = [...Map.groupBy(operations, keyOfParameters)].flatMap(([key, [first, ...others]]) => {
    if (first === undefined || first.parameters.length === 0 || others.length === 0) return [];
    const alias = freeName(typeName(`${first.described.name} parameters`));
    shared.set(key, alias);
    return [toAlias(alias, toParametersType(first.parameters, writer))];
  });
  const members = operations.map((operation) => {
    const alias = shared.get(keyOfParameters(operation));
    const parameters =
      alias === undefined ? toParametersType(operation.parameters, writer) : toReference(alias);
    const member = toMember(operation.described.name, toCallType(operation, parameters, writer));
    return withComment(member, documentation(operation.described).join("\n"));
  });
  return [...aliases, withComment(toInterface(name, members), `/** ${commentText(title)} */`)];
}

function keyOfParameters({ parameters }: PreparedOperation): string {
  return JSON.stringify(parameters);
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

function toAlias(name: string, type: ts.TypeNode, described?: PlainSchema): ts.Node {
  const alias = ts.factory.createTypeAliasDeclaration(tsModifiers({ export: true }), name, undefined, type);
  if (typeof described === "object") addJSDocComment(asLibrarys(described), asLibrarys(alias));
  return alias;
}

function toMember(name: string, type: ts.TypeNode, about?: AboutMember): ts.TypeElement {
  const property = ts.factory.createPropertySignature(
    tsModifiers({ readonly: true }),
    tsPropertyIndex(name),
    about?.isRequired === false ? ts.factory.createToken(ts.SyntaxKind.QuestionToken) : undefined,
    type,
  );
  if (about !== undefined) addJSDocComment(about, property);
  return property;
}

function toReference(name: string, types?: readonly ts.TypeNode[]): ts.TypeNode {
  return ts.factory.createTypeReferenceNode(name, types);
}

function withComment<Node extends ts.Node>(node: Node, comment: string): Node {
  const text = comment.slice("/*".length, -"*/".length);
  return ts.addSyntheticLeadingComment(node, ts.SyntaxKind.MultiLineCommentTrivia, text, true);
}

function toType(schema: PlainSchema): ts.TypeNode {
  return transformSchemaObject(asLibrarys(schema), { ctx: context });
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
    case plainKinds.literals:
      return tsUnion([schema["values"]].flat().map((value) => tsLiteral(value)));
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
