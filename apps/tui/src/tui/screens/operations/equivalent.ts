import type { Client, OperationDescription } from "@cftokens/client";
import { redactValue } from "@cftokens/credentials";
import { sampleValue } from "@cftokens/openapi/schema";
import { focusedItem } from "../../lists/filter-list.ts";
import { proposedValue } from "../../screens/operations/ask-path.ts";
import { documentNamed, operationNamed, readOperation } from "../../screens/operations/find-operations.ts";
import { sensitiveInBody } from "./sensitive-names.ts";
import type { State } from "../../state.ts";
import type { EquivalentSource } from "@cftokens/workbench/equivalents";

/**
 * The call of the operation that is looked at. What is not known stands there in capitals, a body
 * as its document's example, without what the document marks as a credential.
 */
export function operationSource(state: State): EquivalentSource | undefined {
  const { places, settings } = state;
  const { opened } = state.operations;
  const described =
    opened === undefined
      ? focusedItem(state.operations)?.operation
      : operationNamed({ id: opened.operation.id, document: opened.document });
  if (described === undefined) return undefined;
  const path = described.pathParameters.map(({ name }) => ({ name, value: proposedValue(name, places) }));
  const query = described.queryParameters.filter(({ required }) => required);
  const isWhole = query.length === 0 && path.every(({ value }) => value !== "");
  return {
    baseUrl: settings.baseUrl,
    calls: [
      {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table of operations and the functions come from the same documents
        operation: described.name as keyof Client,
        path: Object.fromEntries(path.map(({ name, value }) => [name, value || name.toUpperCase()])),
        query: Object.fromEntries(query.map(({ name }) => [name, name.toUpperCase()])),
        body: sampleBody(described),
      },
    ],
    ...(!isWhole && { note: "Put values in the place of what is in capitals." }),
    terraform: "Terraform describes what is to be there, and no single calls.",
  };
}

function sampleBody(described: OperationDescription): unknown {
  const document = documentNamed(described.document);
  const mediaType = described.requestBody?.mediaType;
  const content =
    mediaType === undefined ? undefined : readOperation(described)?.requestBody?.content[mediaType];
  if (document === undefined || content === undefined) return undefined;
  return redactValue(sampleValue(document, content.schema, "request"), [], sensitiveInBody(described));
}
