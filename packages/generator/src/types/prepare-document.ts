import type { Direction, Schema } from "@cftokens/openapi/schema";
import type { DescribedBody } from "@cftokens/openapi/bodies";
import type { DescribedDocument, DescribedOperation } from "../describe-document.ts";
import { typeName } from "@cftokens/openapi";
import { differingSchemas } from "./differing-schemas.ts";
import type { PlainSchema } from "./plain-schema.ts";
import { readTargets, refTo, type SchemaTarget } from "./schema-targets.ts";
import { readSentMembers } from "./sent-members.ts";
import { type Simplifying, simplifySchema } from "./simplify-schema.ts";

/**
 * What types are made of: plain schemas, which refer to one another as `#/components/SECTION/KEY`.
 */
export interface PreparedDocument {
  /** What a list of itself is made of, by the name to which `#/NAME` refers. */
  readonly aliases: ReadonlyMap<string, PlainSchema>;
  readonly sections: Readonly<Record<SectionName, ReadonlyMap<string, PlainSchema>>>;
  readonly operations: readonly PreparedOperation[];
}

/**
 * `schemas` has the named schemas as they are read, `sent` those that are sent otherwise, and
 * `parts` and `sentParts` the same of schemas that a reference finds inside of something else, by
 * their JSON pointers.
 */
export type SectionName = "schemas" | "sent" | "parts" | "sentParts";

/** An operation with plain schemas, and of its responses the successes alone. */
export interface PreparedOperation {
  readonly id: string;
  readonly parameters: readonly PreparedParameter[];
  readonly requestBody?: { readonly required: boolean; readonly content: PreparedContent };
  readonly responses: Readonly<Record<string, PreparedResponse>>;
}

export interface PreparedParameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly schema: PlainSchema;
}

export interface PreparedResponse {
  readonly description: string;
  readonly content?: PreparedContent;
}

type PreparedContent = Readonly<Record<string, { readonly schema: PlainSchema }>>;

/**
 * Prepares a document for openapi-typescript, which would make wrong types of much that a document
 * may hold and gets no more releases. Requests and responses get types of their own, so that no
 * type has to be computed from another.
 */
export function prepareDocument({ document, operations }: DescribedDocument): PreparedDocument {
  const targets = readTargets(document);
  const sent = readSentMembers(targets);
  const refs = Object.keys(document.components?.schemas ?? {}).map((name) =>
    refTo(["components", "schemas", name]),
  );
  const roots = [...refs.map(($ref) => ({ $ref })), ...operations.flatMap(schemasOf)];
  const differing = differingSchemas(roots, targets, sent);
  const sections: Record<SectionName, Map<string, PlainSchema>> = {
    schemas: new Map(),
    sent: new Map(),
    parts: new Map(),
    sentParts: new Map(),
  };
  const aliases = new Map<string, PlainSchema>();
  const open: (readonly [SchemaTarget, Direction])[] = [];
  const noted = new Map<string, string>();
  const note = (target: SchemaTarget, direction: Direction) => {
    const isSent = direction === "request" && differing.has(target.pointer);
    const [section, key] = placeOf(target, isSent);
    const place = refTo(["components", section, key]);
    const known = noted.get(place);
    if (known !== undefined) return known;
    const ref = targets.isListOfItself(target) ? `#/${freeName(aliases, section, key)}` : place;
    if (ref !== place) aliases.set(ref.slice(2), true);
    noted.set(place, ref);
    open.push([target, isSent ? "request" : "response"]);
    return ref;
  };
  const making = (direction: Direction): Simplifying => ({
    targets,
    sent,
    direction,
    refer: (target) => note(target, direction),
  });
  const makings = { request: making("request"), response: making("response") };
  for (const target of refs.map(targets.find)) if (target !== undefined) note(target, "response");
  const prepared = operations.map((operation) => prepareOperation(operation, makings));
  for (const [target, direction] of open) {
    const [section, key] = placeOf(target, direction === "request");
    const $ref = note(target, direction);
    const made = simplifySchema(target.schema, makings[direction], target);
    const isAlias = aliases.has($ref.slice(2));
    if (isAlias) aliases.set($ref.slice(2), made);
    sections[section].set(key, isAlias ? { $ref } : made);
  }
  return { aliases, sections, operations: prepared };
}

function freeName(taken: ReadonlyMap<string, unknown>, section: SectionName, key: string): string {
  const wanted = typeName(`${section === "schemas" ? "" : section} list of ${key}`);
  let name = wanted;
  for (let count = 2; taken.has(name); count += 1) name = `${wanted}${count}`;
  return name;
}

function placeOf({ name, pointer }: SchemaTarget, isSent: boolean): readonly [SectionName, string] {
  if (name !== undefined) return [isSent ? "sent" : "schemas", name];
  return [isSent ? "sentParts" : "parts", pointer];
}

function schemasOf({ operation, answers }: DescribedOperation): readonly Schema[] {
  return [
    ...operation.parameters.map(schemaOf),
    ...Object.values(operation.requestBody?.content ?? {}).map(({ schema }) => schema),
    ...answers.flatMap(({ schema }) => (schema === undefined ? [] : [schema])),
  ];
}

function schemaOf({ schema, content = {} }: DescribedOperation["operation"]["parameters"][number]): Schema {
  return (
    schema ?? Object.values(content)[0]?.schema ?? (Object.keys(content).length > 0 || { type: "string" })
  );
}

type Makings = Readonly<Record<Direction, Simplifying>>;

function prepareOperation(
  { operation, answers, requestBody, otherBodies }: DescribedOperation,
  { request, response }: Makings,
): PreparedOperation {
  const sentContent = (bodies: readonly DescribedBody[]) =>
    Object.fromEntries(
      bodies.map(({ mediaType }) => {
        const schema = operation.requestBody?.content[mediaType]?.schema ?? true;
        return [mediaType, { schema: simplifySchema(schema, request) }];
      }),
    );
  const responses = answers.map(({ status, mediaType, schema }) => {
    const documented = operation.responses.find((one) => one.status === status);
    const content = mediaType !== undefined && {
      [mediaType]: { schema: simplifySchema(schema ?? true, response) },
    };
    return [status, { description: documented?.description ?? "", ...(content && { content }) }];
  });
  return {
    id: operation.id,
    parameters: operation.parameters.map((parameter) => ({
      name: parameter.name,
      in: parameter.in,
      required: parameter.required ?? false,
      ...(parameter.description !== undefined && { description: parameter.description }),
      ...(parameter.deprecated === true && { deprecated: true }),
      schema: simplifySchema(schemaOf(parameter), request),
    })),
    ...(requestBody && {
      requestBody: { required: requestBody.required, content: sentContent([requestBody, ...otherBodies]) },
    }),
    responses: Object.fromEntries(responses),
  };
}
