import type { Schema, SchemaObject } from "@cftokens/openapi/schema";

/**
 * What a field of a form is for: `choice` one of some values, `object` members with names of their
 * own, `map` members whose names are typed, `list` items, `variants` one of several forms, `file`
 * bytes, `any` whatever JSON can say.
 */
export type FieldKind =
  | "text"
  | "number"
  | "boolean"
  | "choice"
  | "object"
  | "map"
  | "list"
  | "variants"
  | "file"
  | "any";

/**
 * A value that is filled in, as its document describes it. What is below is read when asked for.
 */
export interface FormField {
  readonly kind: FieldKind;
  /** Of the parameter or member; of an item its number is the place, and this is empty. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly isRequired: boolean;
  readonly isNullable: boolean;
  readonly isDeprecated: boolean;
  /** Whether it holds a credential, which is never shown and never kept. */
  readonly isSecret: boolean;
  /** Values that may be proposed, the likeliest first: the default, then examples. */
  readonly proposals: readonly unknown[];
  /** The values of a choice. */
  readonly choices: readonly unknown[];
  /** Bounds, pattern and format, as the document has them. */
  readonly rules: FieldRules;
  /** The members of an object that have names, in the order of the document. */
  readonly members: () => readonly FormField[];
  /** A member of a map, whatever its name is; undefined where no other members may be there. */
  readonly other: () => FormField | undefined;
  /** An item of a list. */
  readonly item: () => FormField;
  readonly variants: () => readonly FieldVariant[];
  /** The schemas that apply here, for whoever judges a value by itself. */
  readonly schemas: readonly Schema[];
}

/** One of several forms that a value may have. */
export interface FieldVariant {
  readonly label: string;
  readonly field: FormField;
}

/** The rules that a field shows. */
export type FieldRules = Pick<
  SchemaObject,
  | "format"
  | "pattern"
  | "minimum"
  | "maximum"
  | "exclusiveMinimum"
  | "exclusiveMaximum"
  | "multipleOf"
  | "minLength"
  | "maxLength"
  | "minItems"
  | "maxItems"
  | "uniqueItems"
>;
