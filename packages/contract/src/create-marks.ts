import type { OpenApiDocument, Operation } from "@cftokens/openapi";
import { describeSchemes } from "@cftokens/openapi/security";
import { isSensitive, listSensitiveMembers, listSensitiveNames, type Schema } from "@cftokens/openapi/schema";

/**
 * What is a credential in a message because a document says so: it marks it (`x-sensitive`,
 * `writeOnly`, `format: password`), or a security scheme names it.
 */
export interface Marks {
  /** Names of members, parameters and headers, in lower case. */
  readonly names: ReadonlySet<string>;
  /** Whether the body is one as a whole. */
  readonly isWhole: boolean;
}

/** What the documents mark in the messages of one operation. */
export interface OperationMarks {
  readonly request: Marks;
  readonly response: Marks;
  /** Parameters of the path, by name. */
  readonly path: ReadonlySet<string>;
}

/** What documents mark, for an operation of them, or for a request that is for none. */
export type MarksOf = (operation: Operation | undefined) => OperationMarks;

/** Documents and their operations. */
export interface MarkingDocument {
  readonly document: OpenApiDocument;
  readonly operations: readonly Operation[];
}

/**
 * Creates a function that gives what documents mark. A name that a document marks wherever it has
 * it counts for all operations. A name that it gives to something else, too, counts for the
 * messages in which it marks it.
 */
export function createMarks(parts: readonly MarkingDocument[]): MarksOf {
  const members = parts.flatMap(({ document }) => listSensitiveMembers(document));
  const everywhere = members.map(({ name }) => name);
  const documents = new Map(
    parts.flatMap(({ document, operations }) =>
      operations.map((operation) => [operation, document] as const),
    ),
  );
  const schemeNames = parts.flatMap(({ document }) => credentialNames(document));
  const none: OperationMarks = {
    request: { names: toNames([...everywhere, ...schemeNames]), isWhole: false },
    response: { names: toNames(everywhere), isWhole: false },
    path: new Set(),
  };
  const known = new Map<Operation, OperationMarks>();
  return (operation) => {
    const document = operation && documents.get(operation);
    if (operation === undefined || document === undefined) return none;
    const marks = known.get(operation) ?? markOperation(operation, document, everywhere);
    known.set(operation, marks);
    return marks;
  };
}

function markOperation(
  { parameters, requestBody, responses }: Operation,
  document: OpenApiDocument,
  everywhere: readonly string[],
): OperationMarks {
  const fields = parameters.map(({ name, in: place, schema, content = {} }) => ({
    name,
    place,
    schemas: [schema ?? true, ...Object.values(content).map((one) => one.schema ?? true)],
  }));
  const sent = schemasOf(requestBody?.content);
  const answered = responses.flatMap(({ content }) => schemasOf(content));
  const headers = responses.flatMap((response) =>
    Object.entries(response.headers).map(([name, { schema }]) => ({ name, schemas: [schema] })),
  );
  const isMarked = ({ schemas }: { readonly schemas: readonly Schema[] }) =>
    schemas.some((schema) => isSensitive(document, schema));
  const toMarks = (named: readonly Named[], bodies: readonly Schema[]): Marks => ({
    names: toNames([
      ...everywhere,
      ...named.filter(isMarked).map(({ name }) => name),
      ...[...bodies, ...named.flatMap(({ schemas }) => schemas)].flatMap((schema) =>
        listSensitiveNames(document, schema),
      ),
    ]),
    isWhole: isMarked({ schemas: bodies }),
  });
  return {
    request: withNames(toMarks(fields, sent), credentialNames(document)),
    response: toMarks(headers, answered),
    path: new Set(
      fields.filter((field) => field.place === "path" && isMarked(field)).map(({ name }) => name),
    ),
  };
}

function withNames({ names, isWhole }: Marks, more: readonly string[]): Marks {
  return { names: new Set([...names, ...toNames(more)]), isWhole };
}

// The names of headers, parameters and cookies in which security schemes have credentials.
function credentialNames(document: OpenApiDocument): readonly string[] {
  return Object.values(describeSchemes(document)).flatMap(({ name }) => name ?? []);
}

interface Named {
  readonly name: string;
  readonly schemas: readonly Schema[];
}

function schemasOf(content: Readonly<Record<string, { readonly schema: Schema }>> = {}): readonly Schema[] {
  return Object.values(content).map(({ schema }) => schema);
}

function toNames(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => name.toLowerCase()));
}
