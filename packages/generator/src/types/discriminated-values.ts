import { listParts, type Schema, type SchemaObject } from "@cftokens/openapi/schema";
import { refTo, type SchemaTarget, type SchemaTargets } from "./schema-targets.ts";

/**
 * The values that a discriminator's property has in a branch of a union: those that its mapping
 * gives to the branch, else the branch's name (OpenAPI 3.1, Discriminator Object). Where the branch
 * lists values of its own, only those of them; undefined where nothing is left to say.
 */
export function valuesOfBranch(
  { propertyName, mapping = {} }: Discriminator,
  branch: Schema,
  targets: SchemaTargets,
): readonly string[] | undefined {
  const target = targetOf(branch, targets);
  if (target === undefined) return undefined;
  const mapped = mappedTo(mapping, targets, (one) => one.pointer === target.pointer);
  const declared = declaredIn(branch, propertyName, targets);
  if (mapped.length > 0) return agreed(mapped, declared);
  const isNamed = declared !== undefined && target.name !== undefined;
  return isNamed ? agreed([target.name], declared) : undefined;
}

/**
 * The values that a discriminator of what a schema inherits maps to it and its heirs, as
 * `valuesOfBranch` gives them. Without a mapping there are none: a schema that is not chosen
 * from a union accepts any.
 */
export function valuesOfHeir(
  { propertyName, mapping = {} }: Discriminator,
  heir: SchemaTarget,
  targets: SchemaTargets,
): readonly string[] | undefined {
  const mapped = mappedTo(mapping, targets, (one) => targets.inherits(one, heir));
  return mapped.length === 0 ? undefined : agreed(mapped, declaredIn(heir.schema, propertyName, targets));
}

/** All schemas that apply wherever one does: its targets, and all of `allOf`. */
export function listInherited(schema: Schema, targets: SchemaTargets): readonly SchemaObject[] {
  return listParts([schema], (part) => {
    const target = targetOf(part, targets)?.schema;
    return [...(target === undefined ? [] : [target]), ...(part.allOf ?? [])];
  });
}

function targetOf(schema: Schema, targets: SchemaTargets): SchemaTarget | undefined {
  if (typeof schema === "boolean" || typeof schema.$ref !== "string") return undefined;
  const target = targets.find(schema.$ref);
  const { $ref, ...rest } = typeof target?.schema === "object" ? target.schema : {};
  // A name for another schema is that schema.
  const isAlias = typeof $ref === "string" && Object.keys(rest).length === 0 && $ref !== schema.$ref;
  return isAlias ? (targets.find($ref) ?? target) : target;
}

function mappedTo(
  mapping: Readonly<Record<string, string>>,
  targets: SchemaTargets,
  isMeant: (target: SchemaTarget) => boolean,
): readonly string[] {
  return Object.entries(mapping).flatMap(([value, named]) => {
    const target = targets.find(named.startsWith("#") ? named : refTo(["components", "schemas", named]));
    return target !== undefined && isMeant(target) ? [value] : [];
  });
}

// What a schema says of the values of a member; undefined if it does not declare the member.
interface Declared {
  readonly values?: readonly unknown[];
}

function declaredIn(schema: Schema, name: string, targets: SchemaTargets): Declared | undefined {
  const members = listInherited(schema, targets).flatMap(({ properties }) => {
    const member = properties !== undefined && Object.hasOwn(properties, name) ? properties[name] : undefined;
    return member === undefined ? [] : [member];
  });
  if (members.length === 0) return undefined;
  const lists = members
    .flatMap((member) => listInherited(member, targets))
    .flatMap((part) =>
      (part.const === undefined ? [] : [[part.const]]).concat(
        part.enum === undefined ? [] : [[...part.enum]],
      ),
    );
  const [first, ...others] = lists;
  return first === undefined
    ? {}
    : { values: first.filter((one) => others.every((other) => other.includes(one))) };
}

function agreed(values: readonly string[], declared: Declared | undefined): readonly string[] | undefined {
  const own = declared?.values;
  if (own === undefined) return values;
  const both = values.filter((value) => own.includes(value));
  // Where the branch says as much, saying it again adds nothing.
  return both.length === 0 || both.length === own.length ? undefined : both;
}

type Discriminator = NonNullable<SchemaObject["discriminator"]>;
