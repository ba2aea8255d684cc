import ts from "typescript";
import type { DescribedBody } from "@cftokens/openapi/bodies";
import type { PlainSchema } from "./plain-schema.ts";
import type { PreparedAnswer, PreparedBody, PreparedOperation } from "./prepare-document.ts";

/** The types of the client that types of calls are made of, with the module of each. */
export const typesOfClient = {
  Call: "call",
  Bytes: "call",
  Multipart: "call",
  TextOf: "call",
  Enveloped: "answer",
  Plain: "answer",
} as const;

/** What writes the types of schemas and of members, and takes types from the client. */
export interface TypeWriter {
  readonly take: (name: keyof typeof typesOfClient, types?: readonly ts.TypeNode[]) => ts.TypeNode;
  readonly toType: (schema: PlainSchema) => ts.TypeNode;
  readonly toMember: (name: string, type: ts.TypeNode, about: AboutMember) => ts.TypeElement;
}

/** Whether a member has to be there, and what is said of it. */
export interface AboutMember {
  readonly isRequired: boolean;
  readonly description?: string;
  readonly deprecated?: boolean;
}

/** The type of an operation's function; `parameters` is that of what its parameters take. */
export function toCallType(
  { bodies, answers }: Pick<PreparedOperation, "bodies" | "answers">,
  parameters: ts.TypeNode,
  writer: TypeWriter,
): ts.TypeNode {
  const given = unionOf(answers.map((answer) => toAnswerType(answer, writer)));
  const [usual, ...others] = bodies;
  // Most bodies are this one, which is shorter and quicker to compile.
  if (usual?.body.required === true && usual.schema !== false && others.length === 0)
    return writer.take("Call", [parameters, given, toWritten(usual.body, usual.schema, writer)]);
  const body = toBodyType(bodies, writer);
  const isEmpty = ts.isTypeLiteralNode(parameters) && parameters.members.length === 0;
  const taken =
    body === undefined
      ? parameters
      : isEmpty
        ? body
        : ts.factory.createIntersectionTypeNode([parameters, body]);
  return writer.take("Call", [taken, given]);
}

/** The type of what the parameters of an operation take: a member for each place that has any. */
export function toParametersType(
  parameters: PreparedOperation["parameters"],
  { toType, toMember }: TypeWriter,
): ts.TypeLiteralNode {
  const places = ["path", "query", "header", "cookie"].flatMap((place) => {
    const members = parameters
      .filter((parameter) => parameter.in === place)
      .map((parameter) => ({ ...parameter, isRequired: place === "path" || parameter.required }));
    if (members.length === 0) return [];
    const type = ts.factory.createTypeLiteralNode(
      members.map((member) => toMember(member.name, toType(member.schema), member)),
    );
    return [toMember(place, type, { isRequired: members.some(({ isRequired }) => isRequired) })];
  });
  return ts.factory.createTypeLiteralNode(places);
}

// The body, and where the document gives a choice, the media type that a caller took of it.
function toBodyType(bodies: PreparedOperation["bodies"], writer: TypeWriter): ts.TypeNode | undefined {
  const [usual, ...others] = bodies;
  if (usual === undefined || (others.length === 0 && usual.schema === false)) return undefined;
  const { toMember } = writer;
  const membersOf = ({ body, schema }: PreparedBody, isUsual: boolean) =>
    ts.factory.createTypeLiteralNode([
      ...(others.length === 0
        ? []
        : [toMember("contentType", literal(body.mediaType), { isRequired: !isUsual })]),
      toMember("body", toWritten(body, schema, writer), { isRequired: !isUsual || body.required }),
    ]);
  return unionOf([membersOf(usual, true), ...others.map((other) => membersOf(other, false))]);
}

function toWritten(
  { form, binary }: DescribedBody,
  schema: PlainSchema,
  { take, toType }: TypeWriter,
): ts.TypeNode {
  switch (form) {
    case "json":
    case "form":
      return toType(schema);
    case "text":
      return keyword("StringKeyword");
    case "bytes":
      return take("Bytes");
    case "any":
      return unionOf([keyword("StringKeyword"), take("Bytes")]);
    case "multipart":
      return take("Multipart", [
        toType(schema),
        ...(binary.length === 0 ? [] : [unionOf(binary.map((name) => literal(name)))]),
      ]);
  }
}

function toAnswerType({ status, form, schema = false }: PreparedAnswer, writer: TypeWriter): ts.TypeNode {
  const { take, toType } = writer;
  const code = status === "200" ? [] : [toStatus(status)];
  if (form === "envelope") return take("Enveloped", [toType(schema), ...code]);
  return take("Plain", [toResult(form, schema, writer), ...code]);
}

// `2XX` and `default` stand for many.
function toStatus(status: string): ts.TypeNode {
  if (!/^\d+$/u.test(status)) return keyword("NumberKeyword");
  return ts.factory.createLiteralTypeNode(ts.factory.createNumericLiteral(status));
}

function toResult(
  form: PreparedAnswer["form"],
  schema: PlainSchema,
  { take, toType }: TypeWriter,
): ts.TypeNode {
  if (form === "bytes") return ts.factory.createTypeReferenceNode("Uint8Array");
  if (schema === false) return keyword("UndefinedKeyword");
  if (form === "text") return take("TextOf", [toType(schema)]);
  const type = toType(schema);
  return typeof form === "object" ? ts.factory.createTypeReferenceNode("AsyncIterable", [type]) : type;
}

function unionOf(types: readonly ts.TypeNode[]): ts.TypeNode {
  const [first = keyword("NeverKeyword"), ...more] = types;
  return more.length === 0 ? first : ts.factory.createUnionTypeNode([first, ...more]);
}

function literal(text: string): ts.TypeNode {
  return ts.factory.createLiteralTypeNode(ts.factory.createStringLiteral(text));
}

function keyword(name: "NeverKeyword" | "NumberKeyword" | "StringKeyword" | "UndefinedKeyword"): ts.TypeNode {
  return ts.factory.createKeywordTypeNode(ts.SyntaxKind[name]);
}
