import type { Validator } from "@cftokens/openapi";
import { isSensitive, listParts, type Schema, type SchemaObject } from "@cftokens/openapi/schema";
import type { FieldKind, FieldRules, FieldVariant, FormField } from "./form-field.ts";

/** What is known of a field beside its schemas. */
export interface FieldFacts {
  readonly name: string;
  readonly isRequired: boolean;
  readonly description?: string;
  readonly isDeprecated?: boolean;
  /** Values that stand beside the schema. */
  readonly examples?: readonly unknown[];
  /** Whether it is a part of a multipart body, where bytes are sent as they are. */
  readonly takesFiles?: boolean;
}

/**
 * Describes the field of a value that some schemas describe together. Only this one is read: what
 * is below it when it is asked for, so a schema that leads back to itself does no harm. Throws
 * SpecError for a broken `$ref`.
 */
export function describeField(
  schemas: readonly Schema[],
  facts: FieldFacts,
  validator: Validator,
): FormField {
  return describeChosen({ schemas, chosen: new Map(), facts, validator });
}

// Schemas, and which alternative was chosen of those that they leave open.
interface Described {
  readonly schemas: readonly Schema[];
  readonly chosen: ReadonlyMap<readonly Schema[], Schema>;
  readonly facts: FieldFacts;
  readonly validator: Validator;
}

function describeChosen(described: Described): FormField {
  const { schemas, facts, validator } = described;
  const parts = partsOf(described);
  const group = openGroup(described, parts);
  const types = typesOf(parts);
  const choices = choicesOf(parts, group);
  const kind = kindOf({ parts, types, choices, group, facts });
  const last = <Key extends keyof SchemaObject>(key: Key) =>
    parts.findLast((part) => part[key] !== undefined)?.[key];
  const examples = parts.flatMap((part) => part.examples ?? [part["example"]]);
  return {
    kind,
    name: facts.name,
    title: last("title") ?? "",
    description:
      facts.description ?? parts.find(({ description }) => description !== undefined)?.description ?? "",
    isRequired: facts.isRequired,
    isNullable: isNullable(parts, validator),
    isDeprecated: facts.isDeprecated ?? parts.some(({ deprecated }) => deprecated === true),
    isSecret: schemas.some((schema) => isSensitive(validator.document, schema)),
    proposals: [last("default"), ...(facts.examples ?? []), ...examples].filter((one) => one !== undefined),
    choices,
    rules: rulesOf(parts),
    members: once(() => membersOf(described, parts)),
    other: once(() => otherOf(described, parts)),
    item: once(() => itemOf(described, parts)),
    variants: once(() => (group === undefined ? [] : variantsOf(described, group))),
    schemas: [...schemas, ...described.chosen.values()],
  };
}

// All that applies here whichever alternatives are chosen, and of the chosen ones what they say.
function partsOf({ schemas, chosen, validator }: Described): readonly SchemaObject[] {
  return listParts(schemas, (part) => [
    ...(part.$ref === undefined ? [] : [validator.resolve(part.$ref)]),
    ...(part.allOf ?? []),
    ...[part.oneOf, part.anyOf].flatMap((group): readonly Schema[] => {
      if (group === undefined) return [];
      const one = chosen.get(group) ?? onlyOne(group, validator);
      return one === undefined ? [] : [one];
    }),
  ]);
}

// Alternatives among which there is nothing to choose: a value, or null.
function onlyOne(group: readonly Schema[], validator: Validator): Schema | undefined {
  const others = group.filter((one) => !isNull(one, validator));
  return others.length === 1 ? others[0] : undefined;
}

function isNull(schema: Schema, validator: Validator): boolean {
  if (typeof schema === "boolean") return false;
  const { $ref } = schema;
  const { type, const: only, enum: values } = $ref === undefined ? schema : validator.resolve($ref);
  return type === "null" || only === null || (values?.length === 1 && values[0] === null);
}

// The first alternatives that are still to be chosen from. Those that say nothing of the form of a
// value, such as which members stand together, are left to whoever judges it.
function openGroup(
  { chosen, validator }: Described,
  parts: readonly SchemaObject[],
): readonly Schema[] | undefined {
  return parts
    .flatMap(({ oneOf, anyOf }) => [oneOf, anyOf])
    .find(
      (group) =>
        group !== undefined &&
        !chosen.has(group) &&
        onlyOne(group, validator) === undefined &&
        group.some((one) => saysForm(one)),
    );
}

function saysForm(schema: Schema): boolean {
  return typeof schema !== "boolean" && formKeywords.some((keyword) => schema[keyword] !== undefined);
}

const formKeywords = [
  "$ref",
  "type",
  "properties",
  "additionalProperties",
  "items",
  "enum",
  "const",
  "allOf",
  "oneOf",
  "anyOf",
] as const;

function variantsOf(described: Described, group: readonly Schema[]): readonly FieldVariant[] {
  const { validator } = described;
  return group
    .filter((one) => !isNull(one, validator))
    .map((one, index) => {
      const field = describeChosen({ ...described, chosen: new Map([...described.chosen, [group, one]]) });
      return { label: labelOf(one, field, index), field };
    });
}

// What tells a variant from the others: its title, the name of its component, the member that is
// fixed, or its type.
function labelOf(schema: Schema, field: FormField, index: number): string {
  if (typeof schema === "boolean") return `variant ${index + 1}`;
  if (schema.title !== undefined) return schema.title;
  const component = schema.$ref?.split("/").at(-1);
  if (component !== undefined) return component;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const fixed = Object.entries(schema.properties ?? {}).find(
    ([, member]) => typeof member !== "boolean" && member.const !== undefined,
  );
  if (fixed !== undefined) {
    const [name, member] = fixed;
    return `${name}: ${String(typeof member === "boolean" ? "" : member.const)}`;
  }
  return field.kind === "any" ? `variant ${index + 1}` : field.kind;
}

// The types that all parts allow; empty where none names any.
function typesOf(parts: readonly SchemaObject[]): ReadonlySet<string> {
  const named = parts.flatMap(({ type }) => (type === undefined ? [] : [new Set([type].flat())]));
  const [first, ...others] = named;
  if (first === undefined) return new Set();
  const common = others.reduce((known, one) => known.intersection(one), first);
  return common.difference(new Set(["null"]));
}

// A list of constants is a choice, too, each with a description of its own.
function choicesOf(parts: readonly SchemaObject[], group: readonly Schema[] | undefined): readonly unknown[] {
  const only = parts.find((part) => part.const !== undefined);
  if (only !== undefined) return [only.const];
  const listed = parts.flatMap(({ enum: values }) => (values === undefined ? [] : [values]));
  const [first, ...others] = listed;
  if (first !== undefined)
    return first.filter((one) => one !== null && others.every((values) => values.includes(one)));
  const constants = (group ?? []).flatMap((one) =>
    typeof one === "boolean" || one.const === undefined || one.const === null ? [] : [one.const],
  );
  return group !== undefined && constants.length === group.length ? constants : [];
}

interface KindFacts {
  readonly parts: readonly SchemaObject[];
  readonly types: ReadonlySet<string>;
  readonly choices: readonly unknown[];
  readonly group: readonly Schema[] | undefined;
  readonly facts: FieldFacts;
}

function kindOf({ parts, types, choices, group, facts }: KindFacts): FieldKind {
  if (choices.length > 0) return "choice";
  if (group !== undefined) return "variants";
  if (types.size > 1) return types.isSubsetOf(new Set(["number", "integer"])) ? "number" : "any";
  const [type = impliedType(parts)] = types;
  switch (type) {
    case "string":
      return facts.takesFiles === true && parts.some(isBinary) ? "file" : "text";
    case "integer":
    case "number":
      return "number";
    case "boolean":
      return "boolean";
    case "array":
      return "list";
    case "object":
      return parts.some(({ properties }) => properties !== undefined) ? "object" : "map";
    default:
      return facts.takesFiles === true && parts.some(isBinary) ? "file" : "any";
  }
}

function impliedType(parts: readonly SchemaObject[]): string | undefined {
  if (parts.some(({ properties, required }) => properties !== undefined || required !== undefined))
    return "object";
  return parts.some(({ items }) => items !== undefined) ? "array" : undefined;
}

function isBinary({ format, contentMediaType, contentEncoding }: SchemaObject): boolean {
  return format === "binary" || (typeof contentMediaType === "string" && contentEncoding === undefined);
}

function isNullable(parts: readonly SchemaObject[], validator: Validator): boolean {
  const typed = parts.filter(({ type }) => type !== undefined);
  const alternatives = parts.flatMap(({ oneOf = [], anyOf = [] }) => [...oneOf, ...anyOf]);
  if (alternatives.some((one) => isNull(one, validator))) return true;
  return typed.length > 0 && typed.every(({ type }) => [type].flat().includes("null"));
}

function rulesOf(parts: readonly SchemaObject[]): FieldRules {
  return Object.fromEntries(
    ruleNames.flatMap((name) => {
      const part = parts.findLast((one) => one[name] !== undefined);
      return part === undefined ? [] : [[name, part[name]]];
    }),
  );
}

const ruleNames = [
  "format",
  "pattern",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "uniqueItems",
] as const satisfies readonly (keyof FieldRules)[];

// What the server sets is not filled in.
function membersOf({ facts, validator }: Described, parts: readonly SchemaObject[]): readonly FormField[] {
  const required = new Set(parts.flatMap((part) => part.required ?? []));
  const named = Map.groupBy(
    parts.flatMap(({ properties = {} }) => Object.entries(properties)),
    ([name]) => name,
  );
  return [...named].flatMap(([name, entries]) => {
    const schemas = entries.map(([, schema]) => schema);
    if (schemas.includes(false) || isReadOnly(schemas, validator)) return [];
    const { takesFiles = false } = facts;
    return [describeField(schemas, { name, isRequired: required.has(name), takesFiles }, validator)];
  });
}

function isReadOnly(schemas: readonly Schema[], validator: Validator): boolean {
  const parts = listParts(schemas, ({ $ref, allOf = [] }) => [
    ...($ref === undefined ? [] : [validator.resolve($ref)]),
    ...allOf,
  ]);
  return parts.some(({ readOnly }) => readOnly === true);
}

function otherOf({ facts, validator }: Described, parts: readonly SchemaObject[]): FormField | undefined {
  const given = parts.flatMap(({ additionalProperties, patternProperties = {} }) => [
    ...(additionalProperties === undefined ? [] : [additionalProperties]),
    ...Object.values(patternProperties),
  ]);
  const isClosed = given.length > 0 && given.every((one) => one === false);
  const isUnsaid = given.length === 0 && parts.some(({ properties }) => properties !== undefined);
  if (isClosed || isUnsaid) return undefined;
  const schemas = given.filter((one) => one !== false);
  const { takesFiles = false } = facts;
  return describeField(schemas.slice(0, 1), { name: "", isRequired: false, takesFiles }, validator);
}

function itemOf({ facts, validator }: Described, parts: readonly SchemaObject[]): FormField {
  const schemas = parts.flatMap(({ items, prefixItems = [] }) =>
    items === undefined ? prefixItems.slice(0, 1) : [items],
  );
  const { takesFiles = false } = facts;
  return describeField(schemas, { name: "", isRequired: true, takesFiles }, validator);
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
