import type { Direction, Schema } from "@cftokens/openapi/schema";
import type { DescribedBody } from "@cftokens/openapi/bodies";
import type { DescribedDocument, DescribedOperation } from "../describe-document.ts";
import type { AnswerForm } from "../described-answer.ts";
import { isPlainName } from "../operation-names.ts";
import { typeName } from "@cftokens/openapi";
import { differingSchemas } from "./differing-schemas.ts";
import type { PlainSchema } from "./plain-schema.ts";
import { readTargets, refTo, type SchemaTarget } from "./schema-targets.ts";
import { readSentMembers } from "./sent-members.ts";
import { type Simplifying, simplifySchema } from "./simplify-schema.ts";

/** What types are made of: plain schemas, which refer to one another as `#/NAME`. */
export interface PreparedDocument {
  /** The schemas by the names of their types. */
  readonly types: ReadonlyMap<string, PlainSchema>;
  /**
   * The names of the types of the schemas that have a name, by that name: as they are read, and as
   * they are sent where that is otherwise.
   */
  readonly named: Readonly<Record<"schemas" | "sent", ReadonlyMap<string, string>>>;
  readonly operations: readonly PreparedOperation[];
  /** Gives a name to another type, one that is free. */
  readonly freeName: (wanted: string) => string;
}

/** An operation with plain schemas. */
export interface PreparedOperation {
  readonly described: DescribedOperation;
  readonly parameters: readonly PreparedParameter[];
  /** The body in each media type, the usual one first. */
  readonly bodies: readonly PreparedBody[];
  readonly answers: readonly PreparedAnswer[];
}

export interface PreparedParameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly schema: PlainSchema;
}

export interface PreparedBody {
  readonly body: DescribedBody;
  readonly schema: PlainSchema;
}

/** A success. */
export interface PreparedAnswer {
  readonly status: string;
  readonly form: AnswerForm;
  /** Absent for an empty body. */
  readonly schema?: PlainSchema;
}

/**
 * Prepares a document for openapi-typescript, which would make wrong types of much that a document
 * may hold and gets no more releases. Requests and responses get types of their own, so that no
 * type has to be computed from another.
 */
export function prepareDocument(
  { document, operations }: DescribedDocument,
  reserved: Iterable<string>,
): PreparedDocument {
  const targets = readTargets(document);
  const sent = readSentMembers(targets);
  const refs = Object.keys(document.components?.schemas ?? {}).map((name) =>
    refTo(["components", "schemas", name]),
  );
  const roots = [...refs.map(($ref) => ({ $ref })), ...operations.flatMap(schemasOf)];
  const differing = differingSchemas(roots, targets, sent);
  const taken = new Set(reserved);
  const freeName = (wanted: string) => {
    const start = isPlainName(wanted) ? wanted : "Type";
    let name = start;
    for (let count = 2; taken.has(name); count += 1) name = `${start}${count}`;
    taken.add(name);
    return name;
  };
  const types = new Map<string, PlainSchema>();
  const named = { schemas: new Map<string, string>(), sent: new Map<string, string>() };
  const open: (readonly [SchemaTarget, Direction, string])[] = [];
  const noted = new Map<string, string>();
  const note = (target: SchemaTarget, direction: Direction) => {
    const isSent = direction === "request" && differing.has(target.pointer);
    const place = `${isSent ? "sent" : "read"} ${target.pointer}`;
    const known = noted.get(place);
    if (known !== undefined) return `#/${known}`;
    const name = freeName(typeName(`${isSent ? "sent " : ""}${target.name ?? target.pointer}`));
    noted.set(place, name);
    if (target.name !== undefined) named[isSent ? "sent" : "schemas"].set(target.name, name);
    open.push([target, isSent ? "request" : "response", name]);
    return `#/${name}`;
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
  for (const [target, direction, name] of open)
    types.set(name, simplifySchema(target.schema, makings[direction], target));
  return { types, named, operations: prepared, freeName };
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

function prepareOperation(described: DescribedOperation, { request, response }: Makings): PreparedOperation {
  const { operation, answers, requestBody, otherBodies } = described;
  return {
    described,
    parameters: operation.parameters.map((parameter) => ({
      name: parameter.name,
      in: parameter.in,
      required: parameter.required ?? false,
      ...(parameter.description !== undefined && { description: parameter.description }),
      ...(parameter.deprecated === true && { deprecated: true }),
      schema: simplifySchema(schemaOf(parameter), request),
    })),
    bodies: [...(requestBody === undefined ? [] : [requestBody]), ...otherBodies].map((body) => ({
      body,
      schema: simplifySchema(operation.requestBody?.content[body.mediaType]?.schema ?? true, request),
    })),
    answers: answers.map(({ status, form, mediaType, schema }) => ({
      status,
      form,
      ...(mediaType !== undefined && { schema: simplifySchema(schema ?? true, response) }),
    })),
  };
}
