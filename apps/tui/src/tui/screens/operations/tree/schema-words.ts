import type { OpenApiDocument } from "@cftokens/openapi";
import { outlineSchema, type SchemaObject, type SchemaOutline, type Schema } from "@cftokens/openapi/schema";
import { shownValue } from "./shown-value.ts";

/** What is said of a value at one place, a few words each: its type first. */
export function schemaWords(document: OpenApiDocument, outline: SchemaOutline): readonly string[] {
  const { keywords } = outline;
  const values = valuesOf(keywords);
  const words = [
    values.length === 0
      ? typeWord(document, outline)
      : values.slice(0, mostValues).map(shownValue).join(" | "),
    values.length > mostValues ? `and ${values.length - mostValues} more` : "",
    outline.isNullable && !values.includes(null) ? "or null" : "",
    ...boundWords(keywords),
    keywords["x-sensitive"] === true || keywords.format === "password" ? "a credential" : "",
    keywords.readOnly === true ? "read only" : "",
    keywords.writeOnly === true ? "write only" : "",
    keywords.deprecated === true ? "deprecated" : "",
    keywords.default === undefined ? "" : `default ${shownValue(keywords.default)}`,
    ...exampleWords(keywords),
  ];
  return words.filter((word) => word !== "");
}

/** What a value is in a word or two: `string (uuid)`, `array of Policy`. */
export function typeWord(document: OpenApiDocument, outline: SchemaOutline, levels = 2): string {
  const { types, keywords, branches, name } = outline;
  const items = branches.find((branch) => branch.kind === "items" && branch.index === undefined);
  const choice = branches.find((branch) => branch.kind === "choice");
  const words = types.map((type) => {
    if (type === "array" && items?.kind === "items" && levels > 0)
      return `array of ${typeWord(document, outlineSchema(document, items.schema), levels - 1)}`;
    return type === "object" && name !== "" ? name : type;
  });
  if (words.length === 0 || (types.includes("object") && choice !== undefined && name === "")) {
    if (choice?.kind === "choice") return name === "" ? choiceWord(choice) : name;
    if (words.length === 0) return outline.isNullable ? "null" : "anything";
  }
  return `${words.join(" or ")}${keywords.format === undefined ? "" : ` (${keywords.format})`}`;
}

/** How many of the variants of a choice apply, such as `one of 3`. */
export function choiceWord({
  of,
  variants,
}: {
  readonly of: "oneOf" | "anyOf";
  readonly variants: readonly unknown[];
}): string {
  return `${of === "oneOf" ? "one" : "any"} of ${variants.length}`;
}

/** The values that are allowed, where they are listed. */
export function valuesOf({ const: only, enum: values }: SchemaObject): readonly unknown[] {
  return only === undefined ? (values ?? []) : [only];
}

/** What a variant is called: by its discriminator, its component, what it requires, or its type. */
export function variantName(
  document: OpenApiDocument,
  { value, schema }: { readonly value: string | undefined; readonly schema: Schema },
): string {
  if (value !== undefined) return value;
  const outline = outlineSchema(document, schema);
  if (outline.name !== "") return outline.name;
  const { required = [], properties } = outline.keywords;
  if (required.length > 0 && properties === undefined) return `with ${required.join(", ")}`;
  return typeWord(document, outline);
}

function boundWords(keywords: SchemaObject): readonly string[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, pattern } = keywords;
  return [
    span(minimum, maximum, ""),
    exclusiveMinimum === undefined ? "" : `> ${exclusiveMinimum}`,
    exclusiveMaximum === undefined ? "" : `< ${exclusiveMaximum}`,
    multipleOf === undefined ? "" : `a multiple of ${multipleOf}`,
    span(keywords.minLength, keywords.maxLength, "character"),
    pattern === undefined ? "" : `like ${pattern}`,
    span(keywords.minItems, keywords.maxItems, "item"),
    keywords.uniqueItems === true ? "no two equal" : "",
    span(keywords.minProperties, keywords.maxProperties, "member"),
    keywords.additionalProperties === false || keywords.unevaluatedProperties === false
      ? "no other members"
      : "",
  ];
}

function span(least: number | undefined, most: number | undefined, unit: string): string {
  const counted = (count: number): string =>
    unit === "" ? String(count) : `${count} ${count === 1 ? unit : `${unit}s`}`;
  if (least !== undefined && most !== undefined)
    return least === most ? counted(least) : `${least} to ${counted(most)}`;
  if (least !== undefined) return `at least ${counted(least)}`;
  return most === undefined ? "" : `at most ${counted(most)}`;
}

function exampleWords({ example, examples }: SchemaObject): readonly string[] {
  const all = [...(Array.isArray(examples) ? examples : []), ...(example === undefined ? [] : [example])];
  return all.slice(0, 1).map((value) => `such as ${shownValue(value)}`);
}

const mostValues = 12;
