import type { Client } from "@cftokens/client";
import { cloudflareApi } from "@cftokens/client/apis";
import {
  type EquivalentSource,
  type OperationCall,
  sampleInput,
  toOperationCurl,
  toOperationTypescript,
} from "@cftokens/workbench/equivalents";
import { kindOfId, knownIds } from "../../screens/call/proposals.ts";
import {
  apiOf,
  documentNamed,
  operationNamed,
  readOperation,
} from "../../screens/operations/find-operations.ts";
import type { State } from "../../state.ts";
import { focusedOperation } from "./list.ts";
import { sensitiveInBody } from "./sensitive-names.ts";

/**
 * The call of the operation that is looked at. What is not known stands there in capitals, a body
 * as its document's example, without what the document marks as a credential.
 */
export function operationSource(state: State): EquivalentSource | undefined {
  const call = callOf(state);
  if (call === undefined) return undefined;
  const { api, input, baseUrl } = call;
  return {
    baseUrl,
    calls: api === cloudflareApi ? [plainCall(call)] : [],
    curl: toOperationCurl(call),
    typescript: toOperationTypescript(call),
    ...(!input.isWhole && { note: "Put values in the place of what is in capitals." }),
    terraform: "Terraform describes what is to be there, and no single calls.",
  };
}

function callOf(state: State): OperationCall | undefined {
  const { operations, settings } = state;
  const { opened } = operations;
  const focused = focusedOperation(operations);
  // Of a file nothing was generated.
  if ((opened?.file ?? focused?.document.file) !== undefined) return undefined;
  const looked = opened === undefined ? focused?.entry : { ...opened.operation, document: opened.document };
  const described = looked && operationNamed({ id: looked.id, document: looked.document });
  if (described === undefined) return undefined;
  const [api, document] = [apiOf(described.document), documentNamed(described.document)];
  const operation = readOperation(described);
  if (api === undefined || document === undefined || operation === undefined) return undefined;
  const input = sampleInput(document, operation, {
    ofPath: (name) =>
      api === cloudflareApi ? (knownIds(placeKind(name, operation.path), state)[0]?.id ?? "") : "",
    sensitive: sensitiveInBody(described),
  });
  return { api, operation: described, input, baseUrl: settings.baseUrl };
}

function placeKind(name: string, path: string): "account" | "zone" | undefined {
  const kind = kindOfId(name, path);
  return kind === "account" || kind === "zone" ? kind : undefined;
}

// What our own commands are made of.
function plainCall({ operation, input: { path, query, body } }: OperationCall) {
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table of operations and the functions come from the same documents
    operation: operation.name as keyof Client,
    path: Object.fromEntries(Object.entries(path).map(([name, value]) => [name, String(value)])),
    query,
    body,
  };
}
