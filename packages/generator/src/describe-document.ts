import type { OpenApiDocument, Operation, OperationResponse } from "@cftokens/openapi";
import { listOperations, SpecError } from "@cftokens/openapi";
import { describeBody, type DescribedBody, isJson, preferredMediaType } from "@cftokens/openapi/bodies";
import { declaresProperty } from "./declares-property.ts";
import { type DescribedParameters, describeParameters, needsForms } from "./describe-parameters.ts";
import { functionName } from "./function-name.ts";
import type { SourceDocument } from "./source-document.ts";

export type AnswerForm = "envelope" | "json" | "text" | "empty";

/** One documented success: where its body type is found, and how the client reads it. */
export interface DescribedAnswer {
  readonly status: string;
  readonly form: AnswerForm;
  /** Absent for an empty body. */
  readonly mediaType?: string;
}

/** An operation as the emitters need it. */
export interface DescribedOperation {
  readonly operation: Operation;
  readonly name: string;
  readonly parameters: DescribedParameters;
  /** Whether something of it is sent otherwise than openapi-fetch sends it. */
  readonly isUnusual: boolean;
  readonly answers: readonly DescribedAnswer[];
  readonly requestBody?: DescribedBody;
}

/** A document with its operations described. */
export interface DescribedDocument extends SourceDocument {
  readonly operations: readonly DescribedOperation[];
}

/** Describes the operations of a document for the emitters. */
export function describeDocument(source: SourceDocument): DescribedDocument {
  const operations = operationsOf(source).map((operation) => describeOperation(source, operation));
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
  return {
    operation,
    name: functionName(operation.id),
    parameters: describeParameters(source.document, operation),
    isUnusual:
      needsForms(source.document, operation) ||
      (requestBody !== undefined && (requestBody.form !== "json" || requestBody.mediaType.includes("*"))),
    answers: successes(operation.responses).map((response) =>
      describeAnswer(source.document, operation, response),
    ),
    ...(requestBody !== undefined && { requestBody }),
  };
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
  if (mediaType === undefined || operation.method === "HEAD")
    return { status: response.status, form: "empty" };
  if (!isJson(mediaType)) return { status: response.status, form: "text", mediaType };
  const schema = response.content[mediaType]?.schema ?? true;
  const isEnvelope = ["success", "result"].every((name) => declaresProperty(document, schema, name));
  return { status: response.status, form: isEnvelope ? "envelope" : "json", mediaType };
}
