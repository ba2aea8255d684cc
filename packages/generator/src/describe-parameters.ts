import { type OpenApiDocument, type Operation, readPathTemplate } from "@cftokens/openapi";
import { mediaTypeOfParameter, wholeQuery } from "@cftokens/openapi/parameters";
import { listParts, type Schema, type SchemaObject, targetOf } from "@cftokens/openapi/schema";

/** How the value of a parameter is written, where that is not the default of its place. */
export interface DescribedForm {
  readonly style?: string;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  readonly mediaType?: string;
}

export interface DescribedPathParameter extends DescribedForm {
  readonly name: string;
  /** `any`: scalars of several types, lists and objects. */
  readonly type: "string" | "number" | "any";
}

export interface DescribedParameter extends DescribedForm {
  readonly name: string;
  readonly required: boolean;
}

/** The parameters of an operation by their place, as the operation table has them. */
export interface DescribedParameters {
  readonly path: readonly DescribedPathParameter[];
  readonly query: readonly DescribedParameter[];
  readonly header: readonly DescribedParameter[];
  readonly cookie: readonly DescribedParameter[];
}

/** Describes an operation's parameters. */
export function describeParameters(
  document: OpenApiDocument,
  { parameters }: Operation,
): DescribedParameters {
  const inPlace = (place: Parameter["in"]) =>
    parameters
      .filter((parameter) => parameter.in === place)
      .map((parameter) => ({
        name: parameter.name,
        required: parameter.required ?? false,
        ...formOf(parameter),
      }));
  return {
    path: parameters
      .filter((parameter) => parameter.in === "path")
      .map((parameter) => ({
        name: parameter.name,
        type: pathType(document, parameter.schema),
        ...formOf(parameter),
      })),
    query: inPlace("query"),
    header: inPlace("header"),
    cookie: inPlace("cookie"),
  };
}

/**
 * Whether a call may be written otherwise than the plain writer of the client writes it: path
 * values and query values that are scalars, lists in a query with one pair for each item, and no
 * query in the path template.
 */
export function needsForms(document: OpenApiDocument, operation: Operation): boolean {
  const { path, query, header, cookie } = describeParameters(document, operation);
  const objects = operation.parameters.filter(
    ({ in: place, schema }) => place === "query" && !typesOf(document, schema).isDisjointFrom(unusual),
  );
  return (
    header.length + cookie.length + objects.length > 0 ||
    readPathTemplate(operation).pairs.length > 0 ||
    path.some(({ type }) => type === "any") ||
    [...path, ...query].some((parameter) => !isPlain(parameter))
  );
}

type Parameter = Operation["parameters"][number];

const unusual: ReadonlySet<string> = new Set(["object", "any"]);

function isPlain({ style, explode, allowReserved, mediaType }: DescribedForm): boolean {
  return [style, explode, allowReserved, mediaType].every((member) => member === undefined);
}

// What is the default anyway is left out, so that tables stay small.
function formOf(parameter: Parameter): DescribedForm {
  const { in: place, style, explode, allowReserved } = parameter;
  const mediaType = mediaTypeOfParameter(parameter);
  if (mediaType !== undefined) return { mediaType, ...(style === wholeQuery && { style }) };
  const usual = place === "path" || place === "header" ? "simple" : "form";
  return {
    ...(style !== undefined && style !== usual && { style }),
    ...(explode !== undefined && explode !== ((style ?? usual) === "form") && { explode }),
    ...(allowReserved === true && (place === "query" || place === "path") && { allowReserved }),
  };
}

function pathType(document: OpenApiDocument, schema: Schema | undefined): DescribedPathParameter["type"] {
  const types = typesOf(document, schema);
  if (types.isSubsetOf(new Set(["string"]))) return "string";
  return types.isSubsetOf(new Set(["number", "integer"])) ? "number" : "any";
}

// The types of JSON that a schema or its parts name; `any` where they name none.
function typesOf(document: OpenApiDocument, schema: Schema | undefined): ReadonlySet<string> {
  const parts = listParts(schema === undefined ? [] : [schema], (part) => [
    ...targetOf(document, part),
    ...(part.allOf ?? []),
    ...(part.anyOf ?? []),
    ...(part.oneOf ?? []),
  ]);
  const named = parts.flatMap(namedTypes).filter((type) => type !== "null");
  return new Set(named.length === 0 ? ["any"] : named);
}

function namedTypes({ type, enum: values, const: only }: SchemaObject): readonly string[] {
  if (type !== undefined) return [type].flat();
  return [...(values ?? []), ...(only === undefined ? [] : [only])].map((value) =>
    Array.isArray(value) ? "array" : typeof value,
  );
}
