import type { OpenApiDocument } from "@cftokens/openapi";
import {
  outlineSchema,
  type Schema,
  type SchemaBranch,
  type SchemaObject,
  type SchemaVariant,
} from "@cftokens/openapi/schema";
import { fitText, safeText, textWidth } from "@cftokens/workbench/text";
import { choiceWord, schemaWords, valuesOf, variantName } from "./schema-words.ts";
import { plainText } from "./plain-text.ts";
import { shownValue } from "./shown-value.ts";
import type { TreeNode } from "./tree-node.ts";

/** A schema in the tree of an operation, and what is said of it besides. */
export interface SchemaPlace {
  readonly document: OpenApiDocument;
  readonly schema: Schema;
  readonly name: string;
  readonly label: string;
  /** Cells of the label and those beside it. */
  readonly labelWidth: number;
  /** What is said after the type: `required`, `in the path`. */
  readonly words: readonly string[];
  /** What is said of the place itself; what the schema says follows. */
  readonly description?: string | undefined;
  /** What the schemas above are other names of. */
  readonly above: ReadonlySet<SchemaObject>;
}

/**
 * A schema as a node. Nothing of it is read before it is seen, and nothing below it before it is
 * unfolded; a schema that contains itself says so, and unfolds again.
 */
export function schemaNode(place: SchemaPlace): TreeNode {
  const { document, schema, name, label, labelWidth, above } = place;
  const outline = outlineSchema(document, schema);
  const isAgain = [...outline.targets].some((target) => above.has(target));
  const [type = "", ...rest] = schema === false ? ["nothing"] : schemaWords(document, outline);
  const words = [
    ...(isAgain ? [`↻ ${type}`] : label === variantLabel(type) ? [] : [type]),
    ...place.words,
    ...rest,
  ];
  const values = valuesOf(outline.keywords);
  const hasMore = outline.branches.length > 0 || values.length > fewValues;
  const isRequired = place.words.includes(required);
  return {
    name,
    line: () => [
      { text: `${fitText(safeText(label), labelWidth)}  `, tone: isRequired ? "strong" : "plain" },
      { text: safeText(words.join(" · ")), tone: "dim" },
    ],
    ...(hasMore && {
      below: () => [...valueNodes(values), ...branchNodes(outline.branches, place, outline.targets)],
    }),
    about: () => [
      words.join(" · "),
      ...new Set([place.description ?? "", outline.keywords.description ?? ""].map(plainText)),
      isAgain ? "↻ It contains itself: it is one of those above, and unfolds in place." : "",
    ],
  };
}

/** The nodes of what is below a schema, for where the schema itself has no line. */
export function schemaBelow(
  { document, schema }: Pick<SchemaPlace, "document" | "schema">,
  above: ReadonlySet<SchemaObject> = new Set(),
): readonly TreeNode[] {
  const { branches, targets } = outlineSchema(document, schema);
  return branchNodes(branches, { document, above }, targets);
}

function branchNodes(
  branches: readonly SchemaBranch[],
  { document, above }: Pick<SchemaPlace, "document" | "above">,
  targets: ReadonlySet<SchemaObject>,
): readonly TreeNode[] {
  const around = { document, above: above.union(targets), labelWidth: labelWidthOf(branches.map(labelOf)) };
  return branches.map((branch): TreeNode => {
    const label = labelOf(branch);
    const name = branchName(branch);
    if (branch.kind === "choice") return choiceNode(branch, { document, above: around.above, name, label });
    const words = branch.kind === "member" && branch.isRequired ? [required] : [];
    return lazily(name, () => schemaNode({ ...around, name, label, schema: branch.schema, words }));
  });
}

function choiceNode(
  choice: Extract<SchemaBranch, { kind: "choice" }>,
  { name, label, ...around }: Pick<SchemaPlace, "document" | "above" | "name" | "label">,
): TreeNode {
  return {
    name,
    isOpenAtFirst: true,
    line: () => [{ text: label, tone: "accent" }],
    below: () =>
      choice.variants.map((variant, index) =>
        lazily(String(index), () => variantNode(variant, String(index), around)),
      ),
    about: () => [
      choice.of === "oneOf"
        ? "A value is as exactly one of these says."
        : "A value is as one or more of these say.",
    ],
  };
}

function variantNode(
  variant: SchemaVariant,
  name: string,
  around: Pick<SchemaPlace, "document" | "above">,
): TreeNode {
  const label = variantLabel(variantName(around.document, variant));
  const labelWidth = labelWidthOf([label]);
  return schemaNode({ ...around, name, label, labelWidth, schema: variant.schema, words: [] });
}

function variantLabel(name: string): string {
  return `○ ${name}`;
}

// Schemas that are folded away below a long list are not read.
function lazily(name: string, make: () => TreeNode): TreeNode {
  let made: TreeNode | undefined;
  const node = (): TreeNode => (made ??= make());
  return {
    name,
    line: (width) => node().line(width),
    get below() {
      return node().below;
    },
    about: () => node().about?.() ?? [],
  };
}

function valueNodes(values: readonly unknown[]): readonly TreeNode[] {
  if (values.length <= fewValues) return [];
  return values.map((value, index) => ({
    name: `value ${index}`,
    line: () => [{ text: `• ${safeText(shownValue(value))}` }],
  }));
}

/** The name of the node of what is below a schema. */
export function branchName(branch: SchemaBranch): string {
  return `${branch.kind} ${labelOf(branch)}`;
}

function labelOf(branch: SchemaBranch): string {
  switch (branch.kind) {
    case "member":
      return branch.name;
    case "members":
      return branch.pattern === undefined ? "any other member" : `members like ${branch.pattern}`;
    case "items":
      return branch.index === undefined ? "each item" : `item ${branch.index + 1}`;
    case "choice":
      return choiceWord(branch);
    case "keyword":
      return branch.keyword;
  }
}

/** Cells for labels one below the other. */
export function labelWidthOf(labels: readonly string[]): number {
  const longest = labels.reduce((most, label) => Math.max(most, textWidth(safeText(label))), 0);
  return Math.min(widestLabel, longest);
}

/** Said of what must be there. */
export const required = "required";

const widestLabel = 24;

// As many values stand in the line itself.
const fewValues = 4;
