import { isJsonObject } from "../json/json-object.ts";
import { toPointer } from "../json/json-pointer.ts";
import type {
  Encoding,
  HeaderObject,
  MediaType,
  OpenApiDocument,
  OperationObject,
  Parameter,
  PathItem,
  Reference,
  RequestBodyObject,
  ResponseObject,
} from "../document/openapi-document.ts";
import type {
  Operation,
  OperationContent,
  OperationEncoding,
  OperationHeader,
  OperationRequestBody,
  OperationResponse,
} from "./operation.ts";
import { listExpressions } from "./path-template.ts";
import { operationsOfItem, placeOfMethod } from "../document/path-item-methods.ts";
import { resolveRef } from "../document/resolve-ref.ts";
import { SpecError } from "../document/spec-error.ts";

/**
 * Lists the operations of a document, in its order. Throws SpecError for a duplicate id and for a
 * broken `$ref`.
 */
export function listOperations(document: OpenApiDocument): readonly Operation[] {
  const paths = Object.entries(document.paths ?? {}).filter(([path]) => path.startsWith("/"));
  const operations = paths.flatMap(([path, written]) => {
    // What stands beside a `$ref` is of this path alone (OpenAPI 3.1, Path Item Object).
    const item = { ...resolveRef<PathItem>(document, written), ...written };
    return operationsOfItem(item).map(([method, operation]) =>
      toOperation(document, { path, item, method, operation }),
    );
  });
  rejectDuplicateIds(operations);
  return operations;
}

interface OperationPlace {
  readonly path: string;
  readonly item: PathItem;
  readonly method: string;
  readonly operation: OperationObject;
}

function toOperation(
  document: OpenApiDocument,
  { path, item, method, operation }: OperationPlace,
): Operation {
  const security = operation.security ?? document.security ?? [];
  const servers = operation.servers ?? item.servers;
  return {
    id: operation.operationId ?? `${method} ${path}`,
    method,
    path,
    summary: operation.summary ?? "",
    description: operation.description ?? "",
    deprecated: operation.deprecated ?? false,
    tags: operation.tags ?? [],
    ...(servers !== undefined && { servers }),
    parameters: mergeParameters(document, item.parameters ?? [], operation.parameters ?? []).map(
      (parameter) => inTemplate(path, parameter),
    ),
    ...(operation.requestBody && { requestBody: toRequestBody(document, operation.requestBody) }),
    responses: Object.entries(operation.responses ?? {})
      .filter(([status]) => !status.startsWith("x-"))
      .map(([status, response]) => toResponse(document, status, response)),
    security: security.map((requirement) => Object.keys(requirement)),
    acceptedPermissions: operation["x-api-token-group"],
  };
}

// An operation's parameter replaces the path's with the same name and place (OpenAPI 3.1, Operation
// Object).
function mergeParameters(
  document: OpenApiDocument,
  ofPath: readonly (Parameter | Reference)[],
  ofOperation: readonly (Parameter | Reference)[],
): readonly Parameter[] {
  const merged = new Map<string, Parameter>();
  for (const written of [...ofPath, ...ofOperation]) {
    const parameter = resolveRef<Parameter>(document, written);
    if (typeof parameter.name !== "string") throw notNamed(written);
    if (parameter.in === "header" && ignoredParameters.has(parameter.name.toLowerCase())) continue;
    merged.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  return [...merged.values()];
}

// In a path, the template says whether reserved characters stay as they are (RFC 6570, 3.2.3).
// `allowReserved` means nothing there up to 3.1, and in 3.2 a slash is encoded with it too.
function inTemplate(path: string, parameter: Parameter): Parameter {
  if (parameter.in !== "path") return parameter;
  const isReserved = listExpressions(path).some((one) => one.isReserved && one.name === parameter.name);
  const { allowReserved = false, ...others } = parameter;
  if (allowReserved === isReserved) return parameter;
  return isReserved ? { ...others, allowReserved: true } : others;
}

// Headers that the media types and the security of an operation say (OpenAPI 3.1, Parameter Object,
// name), and those of a response likewise (Response Object, headers).
const ignoredParameters = new Set(["accept", "content-type", "authorization"]);
const ignoredHeader = "content-type";

function notNamed(written: Parameter | Reference): SpecError {
  const ref = "$ref" in written ? written.$ref : "#";
  return new SpecError({
    pointer: ref.slice(1),
    reason: "is referred to as a parameter and has no name",
    nextStep: "Correct the reference or what it names (Parameter Object).",
  });
}

function toRequestBody(
  document: OpenApiDocument,
  written: RequestBodyObject | Reference,
): OperationRequestBody {
  const body = resolveRef<RequestBodyObject>(document, written);
  return { required: body.required ?? false, content: toContents(document, body.content ?? {}) };
}

function toResponse(
  document: OpenApiDocument,
  status: string,
  written: ResponseObject | Reference,
): OperationResponse {
  const response = resolveRef<ResponseObject>(document, written);
  return {
    status: status.toLowerCase() === "default" ? "default" : status.toUpperCase(),
    description: response.description,
    headers: toHeaders(document, response.headers ?? {}),
    content: toContents(document, response.content ?? {}),
    ...(isJsonObject(response.links) && { links: toLinks(response.links) }),
  };
}

// What is no link is left out: nobody but a comparison reads them.
function toLinks(links: NonNullable<ResponseObject["links"]>): NonNullable<OperationResponse["links"]> {
  return Object.fromEntries(Object.entries(links).filter(([, link]) => isJsonObject(link)));
}

function toHeaders(
  document: OpenApiDocument,
  headers: Readonly<Record<string, HeaderObject | Reference>>,
): Readonly<Record<string, OperationHeader>> {
  const read = Object.entries(headers).filter(([name]) => name.toLowerCase() !== ignoredHeader);
  return Object.fromEntries(read.map(([name, header]) => [name.toLowerCase(), toHeader(document, header)]));
}

function toEncodings(
  document: OpenApiDocument,
  encodings: Readonly<Record<string, Encoding>>,
): Readonly<Record<string, OperationEncoding>> {
  return Object.fromEntries(
    Object.entries(encodings).map(([name, { headers, ...encoding }]) => [
      name,
      { ...encoding, ...(headers !== undefined && { headers: toHeaders(document, headers) }) },
    ]),
  );
}

function toHeader(document: OpenApiDocument, written: HeaderObject | Reference): OperationHeader {
  const header = resolveRef<HeaderObject>(document, written);
  const [mediaType, content] = Object.entries(header.content ?? {})[0] ?? [];
  return {
    description: header.description ?? "",
    required: header.required ?? false,
    schema: header.schema ?? content?.schema ?? true,
    ...(header.explode !== undefined && { explode: header.explode }),
    ...(mediaType !== undefined && { mediaType }),
  };
}

function toContents(
  document: OpenApiDocument,
  content: Readonly<Record<string, MediaType>>,
): Readonly<Record<string, OperationContent>> {
  return Object.fromEntries(
    Object.entries(content).map(([mediaType, written]) => {
      // Since 3.2 it may be a reference.
      const body = resolveRef<MediaType>(document, written);
      return [
        mediaType,
        {
          schema: body.schema ?? true,
          ...(body.itemSchema !== undefined && { itemSchema: body.itemSchema }),
          ...(body.encoding !== undefined && { encoding: toEncodings(document, body.encoding) }),
          examples: toExamples(document, body),
        },
      ];
    }),
  );
}

function toExamples(document: OpenApiDocument, body: MediaType): Readonly<Record<string, unknown>> {
  const named = Object.entries(body.examples ?? {}).map(([name, written]) => {
    const { value, dataValue } = resolveRef(document, written);
    return [name, value ?? dataValue];
  });
  return { ...(body.example !== undefined && { example: body.example }), ...Object.fromEntries(named) };
}

function rejectDuplicateIds(operations: readonly Operation[]): void {
  const byId = new Map<string, Operation>();
  for (const operation of operations) {
    const first = byId.get(operation.id);
    if (first !== undefined) {
      throw new SpecError({
        pointer: toPointer(["paths", operation.path, ...placeOfMethod(operation.method), "operationId"]),
        reason: `operationId "${operation.id}" is already used by ${first.method} ${first.path}`,
        nextStep: "Give each operation an operationId of its own.",
      });
    }
    byId.set(operation.id, operation);
  }
}
