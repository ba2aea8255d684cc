import {
  functionName,
  type OpenApiDocument,
  type Operation,
  type OperationResponse,
} from "@cftokens/openapi";
import { listOperations, SpecError } from "@cftokens/openapi";
import {
  describeBody,
  type DescribedBody,
  describeStream,
  preferredMediaType,
} from "@cftokens/openapi/bodies";
import { isTextual, mediaKind } from "@cftokens/openapi/json";
import { listSensitiveMembers, type Schema } from "@cftokens/openapi/schema";
import { acceptedTypes } from "./accepted-types.ts";
import { declaresProperty } from "./declares-property.ts";
import type { AnswerForm, DescribedAnswer } from "./described-answer.ts";
import { type DescribedParameters, describeParameters, needsForms } from "./describe-parameters.ts";
import { hasMainServer } from "./main-api.ts";
import type { SourceDocument } from "./source-document.ts";

/** An operation as the emitters need it. */
export interface DescribedOperation {
  readonly operation: Operation;
  /** The id by which the operation table has it: unique within an API. */
  readonly key: string;
  readonly name: string;
  /** Where it is called, if not at the server of its document. */
  readonly server?: string;
  readonly parameters: DescribedParameters;
  /** Whether something of it is sent otherwise than the plain writer of the client sends it. */
  readonly isUnusual: boolean;
  readonly answers: readonly DescribedAnswer[];
  /** Absent where nothing has to be said of what is read. */
  readonly accept?: string;
  readonly requestBody?: DescribedBody;
  /** The body in the media types that a caller may take instead. */
  readonly otherBodies: readonly DescribedBody[];
  /** The names of members, headers and cookies that may be credentials; absent without any. */
  readonly secretMembers?: readonly string[];
}

/** A document with its operations described. */
export interface DescribedDocument extends SourceDocument {
  readonly operations: readonly DescribedOperation[];
}

/** Describes the operations of a document for the emitters. */
export function describeDocument(source: SourceDocument): DescribedDocument {
  const secretMembers = listSensitiveMembers(source.document).map(({ name }) => name);
  const operations = operationsOf(source).map((operation) => {
    const described = describeOperation(source, operation);
    const { requestBody, parameters } = described;
    const secrets = [
      ...(requestBody === undefined ? [] : secretMembers),
      ...[...parameters.header, ...parameters.cookie].map(({ name }) => name),
    ];
    return secrets.length === 0 ? described : { ...described, secretMembers: secrets };
  });
  return { ...source, operations };
}

function operationsOf({ document, source }: SourceDocument): readonly Operation[] {
  try {
    return listOperations(document);
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    const { pointer, reason, nextStep } = error;
    throw new SpecError({ file: source, pointer, reason, nextStep }, { cause: error });
  }
}

function describeOperation(source: SourceDocument, operation: Operation): DescribedOperation {
  const requestBody = describeBody(source.document, operation);
  const otherBodies = otherTypesOf(operation, requestBody).flatMap(
    (mediaType) => describeBody(source.document, operation, mediaType) ?? [],
  );
  const prefix = source.document["x-operation-prefix"];
  const key = prefix === undefined ? operation.id : `${prefix}-${operation.id}`;
  const server = serverOf(source.document, operation);
  const answers = successes(operation.responses).map((response) =>
    describeAnswer(source.document, operation, response),
  );
  const accept = acceptedTypes(operation, answers);
  return {
    operation,
    key,
    name: functionName(key),
    ...(server !== undefined && { server }),
    parameters: describeParameters(source.document, operation),
    isUnusual:
      needsForms(source.document, operation) ||
      server !== undefined ||
      accept !== undefined ||
      otherBodies.length > 0 ||
      (requestBody !== undefined && (requestBody.form !== "json" || requestBody.mediaType.includes("*"))),
    answers,
    ...(accept !== undefined && { accept }),
    ...(requestBody !== undefined && { requestBody }),
    otherBodies,
  };
}

function otherTypesOf({ requestBody }: Operation, usual: DescribedBody | undefined): readonly string[] {
  if (usual === undefined) return [];
  return Object.keys(requestBody?.content ?? {}).filter((mediaType) => mediaType !== usual.mediaType);
}

// The first server, its variables at their defaults, unless it is that of the document.
function serverOf(document: OpenApiDocument, { servers = [] }: Operation): string | undefined {
  const [first] = servers;
  if (first?.url === document.servers?.[0]?.url && first?.variables === undefined) return undefined;
  return first?.url.replaceAll(
    /\{([^{}]+)\}/gu,
    (template, name: string) => first.variables?.[name]?.default ?? template,
  );
}

// `default` stands for a success only where no success status is documented.
function successes(responses: readonly OperationResponse[]): readonly OperationResponse[] {
  const documented = responses.filter((response) => /^2(?:\d\d|XX)$/u.test(response.status));
  return documented.length > 0 ? documented : responses.filter((response) => response.status === "default");
}

function describeAnswer(
  document: OpenApiDocument,
  operation: Operation,
  response: OperationResponse,
): DescribedAnswer {
  const mediaType = preferredMediaType(Object.keys(response.content));
  const { status } = response;
  if (mediaType === undefined || operation.method === "HEAD") return { status, form: "empty" };
  const content = response.content[mediaType] ?? { schema: true };
  const stream = describeStream(document, mediaType, content);
  if (stream !== undefined) return { status, form: stream.form, mediaType, schema: stream.item };
  return { status, form: formOf(document, mediaType, content.schema), mediaType, schema: content.schema };
}

function formOf(document: OpenApiDocument, mediaType: string, schema: Schema): AnswerForm {
  const kind = mediaKind(mediaType);
  if (kind === "any") return "any";
  if (kind !== "json") return isTextual(kind) ? "text" : "bytes";
  const isEnvelope =
    hasMainServer(document) &&
    ["success", "result"].every((name) => declaresProperty(document, schema, name));
  return isEnvelope ? "envelope" : "json";
}
