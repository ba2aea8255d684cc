import type { OperationDescription } from "@cftokens/client";
import type { ApiDescription } from "@cftokens/client/apis";
import { functionName, type Operation, requestPath } from "@cftokens/openapi";
import { describeBody } from "@cftokens/openapi/bodies";
import { mediaTypeOfParameter, wholeQuery } from "@cftokens/openapi/parameters";
import { isCloudflare, type OpenedOperation } from "../catalog/opened-operation.ts";

/** What is known of how calls of an operation are written. */
export interface CallDescription {
  readonly api: ApiDescription;
  readonly operation: OperationDescription;
}

/**
 * Describes an operation as the client knows those of its own documents, so that calls of any
 * document are written by the same rules. `mediaType` is that of the body, by default the one that
 * the client sends.
 */
export function describeCall(
  { document, operation, schemes, api }: OpenedOperation,
  mediaType?: string,
): CallDescription {
  const isOfCloudflare = isCloudflare({ document, operation });
  const described = describeBody(document, operation, mediaType);
  const inPlace = (place: Parameter["in"]) =>
    operation.parameters.filter((parameter) => parameter.in === place).map(formOf);
  const name = functionName(operation.id);
  return {
    api: {
      name: isOfCloudflare ? "cloudflare" : api,
      title: document.info.title,
      documents: [api],
      servers: operation.servers ?? document.servers ?? [],
      schemes,
      factory: isOfCloudflare ? "createClient" : `create${name.charAt(0).toUpperCase()}Client`,
      operations: {},
    },
    operation: {
      id: operation.id,
      name,
      document: api,
      method: operation.method,
      path: requestPath(operation),
      summary: operation.summary,
      pathParameters: inPlace("path").map((form) => ({ ...form, type: "any" as const })),
      queryParameters: inPlace("query"),
      headerParameters: inPlace("header"),
      cookieParameters: inPlace("cookie"),
      acceptedPermissions: operation.acceptedPermissions ?? null,
      security: operation.security,
      requestBody: described ?? null,
      answers: {},
    },
  };
}

type Parameter = Operation["parameters"][number];

function formOf(parameter: Parameter) {
  const { name, required = false, style, explode, allowReserved } = parameter;
  const mediaType = mediaTypeOfParameter(parameter);
  if (mediaType === undefined) return { name, required, style, explode, allowReserved };
  return { name, required, mediaType, ...(style === wholeQuery && { style }) };
}
