import { matchMediaType, matchResponse, type Operation, type OperationResponse } from "@cftokens/openapi";

/** A place in an answer, which a finding or a value of it is at. */
export interface AnswerPlace {
  readonly status: number;
  readonly contentType: string;
  /** A header; undefined for a place in the body. */
  readonly header: string | undefined;
  /** The segments of the pointer into the body. */
  readonly segments: readonly string[];
}

/** What it says of a body of this type, and how it names the type. */
export function contentOf(
  operation: Operation,
  { status, contentType }: Pick<AnswerPlace, "status" | "contentType">,
):
  | { readonly mediaType: string; readonly schema: OperationResponse["content"][string]["schema"] }
  | undefined {
  const { content = {} } = matchResponse(operation, status) ?? {};
  const matched = matchMediaType(content, contentType);
  const entry = Object.entries(content).find(([, one]) => one === matched);
  return entry && { mediaType: entry[0], schema: entry[1].schema };
}
