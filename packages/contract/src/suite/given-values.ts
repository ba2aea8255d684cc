import type { OpenApiDocument, Operation } from "@cftokens/openapi";

/** Values that nobody but the user of an API knows. */
export interface GivenValues {
  /** Of parameters, by name, in all operations. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** Of one operation, by its id. They come first. */
  readonly operations?: Readonly<Record<string, GivenOperation>>;
  /** Of what `components.schemas` names, by that name: see `showValues`. */
  readonly schemas?: Readonly<Record<string, unknown>>;
}

export interface GivenOperation {
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** The request body, in place of the documented ones. */
  readonly body?: unknown;
}

/** What is given for one operation alone. */
export function givenFor({ id }: Operation, { operations = {} }: GivenValues): GivenOperation {
  return (Object.hasOwn(operations, id) ? operations[id] : undefined) ?? {};
}

/** The value that is given for a parameter; undefined for none. */
export function givenParameter(operation: Operation, name: string, given: GivenValues): unknown {
  const own = givenFor(operation, given).parameters ?? {};
  const { parameters = {} } = given;
  if (Object.hasOwn(own, name)) return own[name];
  return Object.hasOwn(parameters, name) ? parameters[name] : undefined;
}

/** The document with given values as the examples of its named schemas. */
export function showValues(
  document: OpenApiDocument,
  given: NonNullable<GivenValues["schemas"]>,
): OpenApiDocument {
  const { components } = document;
  if (components?.schemas === undefined) return document;
  const schemas = Object.entries(components.schemas).map(([name, schema]) => {
    const isGiven = Object.hasOwn(given, name) && typeof schema === "object";
    return [name, isGiven ? { ...schema, examples: [given[name]] } : schema];
  });
  return { ...document, components: { ...components, schemas: Object.fromEntries(schemas) } };
}
