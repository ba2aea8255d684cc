import type { OpenApiDocument, Operation } from "@cftokens/openapi";
import { mediaTypeOfParameter, schemaOfParameter } from "@cftokens/openapi/parameters";
import { type Direction, outlineSchema, sampleValue } from "@cftokens/openapi/schema";
import { fitText, type SafeText, safeText } from "@cftokens/workbench/text";
import { type DocumentLink, documentLink, pageOf } from "../../../text/document-link.ts";
import { labelWidthOf, required, schemaBelow, schemaNode, type SchemaPlace } from "./schema-nodes.ts";
import { typeWord } from "./schema-words.ts";
import { plainText } from "./plain-text.ts";
import { jsonTextOf } from "./shown-value.ts";
import { textNodes, type TreeNode } from "./tree-node.ts";

/** What is known of an operation besides what its document says. */
export interface OperationSurroundings {
  /** Where it stands, such as `spec/zones`. */
  readonly place: string;
  /** The tokens whose policies allow it; undefined where nothing can be said of that. */
  readonly holders: readonly SafeText[] | undefined;
  /** Whether the terminal makes links. */
  readonly links: boolean;
}

/** Everything that a document says of an operation, unfolded as far as it is looked at. */
export function operationNodes(
  operation: Operation,
  document: OpenApiDocument,
  { width, surroundings }: { readonly width: number; readonly surroundings: OperationSurroundings },
): readonly TreeNode[] {
  return [
    ...textNodes("call", safeText(`${operation.method} ${operation.path}`), width, "strong"),
    ...textNodes("summary", oneLine(operation.summary || operation.id), width),
    ...textNodes("send", "Enter calls it.", width, "dim"),
    ...(operation.deprecated
      ? textNodes("deprecated", "! Deprecated: it may go away.", width, "waiting")
      : []),
    section("About", () => aboutNodes(operation, document, { surroundings, width })),
    ...parametersNode(operation, document),
    ...bodyNodes(operation, document),
    section(answersName, () => operation.responses.map((response) => answerNode(response, document))),
  ];
}

/** The name of the node of all answers. */
export const answersName = "Answers";

/** The name of the node of a body in a media type. */
export function bodyName(label: string, mediaType: string): string {
  return `${label} ${mediaType}`;
}

/** The name of the node of a header of an answer. */
export function headerName(header: string): string {
  return `header ${header}`;
}

function section(title: string, below: () => readonly TreeNode[]): TreeNode {
  return {
    name: title,
    isOpenAtFirst: true,
    line: () => [{ text: title, tone: "accent" }],
    below,
  };
}

function aboutNodes(
  operation: Operation,
  document: OpenApiDocument,
  {
    surroundings: { place, holders, links },
    width,
  }: { readonly surroundings: OperationSurroundings; readonly width: number },
): readonly TreeNode[] {
  const page = pageOf(operation, document);
  const [server] = operation.servers ?? document.servers ?? [];
  const linkOf = (address: string) => (links ? documentLink(address, document) : undefined);
  return [
    fact("Document", place),
    fact("Id", operation.id),
    ...(operation.tags.length === 0 ? [] : [fact("Tags", operation.tags.join(", "))]),
    fact("Needs", needsOf(operation)),
    ...holdersNode(holders),
    ...(server === undefined ? [] : [fact("Server", server.url, linkOf(server.url))]),
    ...(page === undefined ? [] : [fact("Read more", page, linkOf(page))]),
    ...plainText(operation.description)
      .trim()
      .split(/\n\s*\n/u)
      .filter((text) => text !== "")
      .flatMap((text, index) => textNodes(`text ${index}`, oneLine(text), width - 2, "dim")),
  ];
}

function holdersNode(holders: readonly SafeText[] | undefined): readonly TreeNode[] {
  if (holders === undefined) return [];
  const count = `${holders.length} known ${holders.length === 1 ? "token" : "tokens"}`;
  return [
    {
      ...fact("Allowed to", holders.length === 0 ? "no known token" : count),
      ...(holders.length > 0 && {
        below: () =>
          holders.map((holder, index) => ({ name: String(index), line: () => [{ text: holder }] })),
      }),
    },
  ];
}

function needsOf({ acceptedPermissions, security }: Operation): string {
  if (acceptedPermissions !== undefined && acceptedPermissions.length > 0)
    return acceptedPermissions.join(" or ");
  const asked = security.filter((schemes) => schemes.length > 0);
  if (asked.length === 0) return "no credential";
  const credential = `a credential (${asked.map((schemes) => schemes.join(" with ")).join(" or ")})`;
  // An alternative without schemes lets in whoever has none.
  if (asked.length < security.length) return `no credential, or ${credential}`;
  return `${credential}, ${acceptedPermissions === undefined ? "no permission is named" : "no permission"}`;
}

function fact(label: string, value: string, link?: DocumentLink): TreeNode {
  const text = oneLine(value);
  return {
    name: label,
    line: () => [
      { text: fitText(label, factWidth), tone: "dim" },
      { text, link },
    ],
    about: () => [text],
  };
}

function parametersNode({ parameters }: Operation, document: OpenApiDocument): readonly TreeNode[] {
  if (parameters.length === 0) return [];
  const labelWidth = labelWidthOf(parameters.map(({ name }) => name));
  return [
    section("Parameters", () =>
      parameters.map((parameter) => {
        const mediaType = mediaTypeOfParameter(parameter);
        return schemaNode({
          document,
          schema: schemaOfParameter(parameter),
          name: `${parameter.in} ${parameter.name}`,
          label: parameter.name,
          labelWidth,
          words: [
            `in the ${parameter.in}`,
            parameter.required === true ? required : "may be left out",
            ...(mediaType === undefined ? [] : [`as ${mediaType}`]),
            ...(parameter.deprecated === true ? ["deprecated"] : []),
          ],
          description: parameter.description,
          above: new Set(),
        });
      }),
    ),
  ];
}

function bodyNodes({ requestBody }: Operation, document: OpenApiDocument): readonly TreeNode[] {
  return Object.entries(requestBody?.content ?? {}).map(([mediaType, content], index) => ({
    ...contentNode("Body", { mediaType, content, document, direction: "request" }, [
      requestBody?.required === true ? required : "may be left out",
    ]),
    isOpenAtFirst: index === 0,
  }));
}

interface ContentPlace {
  readonly mediaType: string;
  readonly content: NonNullable<Operation["requestBody"]>["content"][string];
  readonly document: OpenApiDocument;
  readonly direction: Direction;
}

function contentNode(label: string, place: ContentPlace, words: readonly string[]): TreeNode {
  const { mediaType, content, document } = place;
  return {
    name: bodyName(label, mediaType),
    line: () => {
      const type = typeWord(document, outlineSchema(document, content.schema));
      return [
        { text: label, tone: "accent" },
        { text: `  ${safeText([`${mediaType}, ${words.join(", ")}`, type].join(" · "))}`, tone: "dim" },
      ];
    },
    below: () => contentBelow(place),
  };
}

// Where nothing is below the schema, a line says what it is.
function contentBelow({ content, document, direction }: ContentPlace): readonly TreeNode[] {
  const { schema, examples } = content;
  const below = schemaBelow({ document, schema });
  const examplesBelow =
    Object.keys(examples).length > 0
      ? Object.entries(examples).map(([name, value]) => exampleNode(name, () => value))
      : [exampleNode("example", () => sampleValue(document, schema, direction))];
  return [
    ...(below.length > 0
      ? below
      : [
          schemaNode({
            document,
            schema,
            name: "value",
            label: "value",
            labelWidth: 5,
            words: [],
            above: new Set(),
          }),
        ]),
    ...examplesBelow,
  ];
}

function exampleNode(name: string, value: () => unknown): TreeNode {
  return {
    name: `example ${name}`,
    line: () => [{ text: oneLine(name === "example" ? name : `example ${name}`), tone: "accent" }],
    below: () =>
      jsonTextOf(value())
        .split("\n")
        .map((line, index) => ({ name: String(index), line: () => [{ text: line }] })),
  };
}

function answerNode(
  { status, description, headers, content }: Operation["responses"][number],
  document: OpenApiDocument,
): TreeNode {
  const mediaTypes = Object.keys(content);
  const names = Object.keys(headers);
  const below = (): readonly TreeNode[] => [
    ...names.map((name) => headerNode(name, headers, { document, labelWidth: labelWidthOf(names) })),
    ...Object.entries(content).flatMap(([mediaType, one]) => {
      const place = { mediaType, content: one, document, direction: "response" } as const;
      return mediaTypes.length === 1 ? contentBelow(place) : [contentNode("Body", place, [])];
    }),
  ];
  return {
    name: status,
    line: () => [
      { text: fitText(safeText(status), statusWidth) },
      {
        text: oneLine([plainText(description), ...mediaTypes].filter((word) => word !== "").join(" · ")),
        tone: "dim",
      },
    ],
    ...(mediaTypes.length + names.length > 0 && { below }),
    about: () => [plainText(description)],
  };
}

function headerNode(
  name: string,
  headers: Operation["responses"][number]["headers"],
  place: Pick<SchemaPlace, "document" | "labelWidth">,
): TreeNode {
  const { schema = true, required: isRequired = false, description = "" } = headers[name] ?? {};
  return schemaNode({
    ...place,
    schema,
    name: headerName(name),
    label: name,
    words: ["a header", isRequired ? required : "may be left out"],
    description,
    above: new Set(),
  });
}

function oneLine(text: string): SafeText {
  return safeText(text.trim().replaceAll(/\s+/gu, " "));
}

const factWidth = 12;
const statusWidth = 8;
