import { describeBody, type DescribedBody } from "@cftokens/openapi/bodies";
import type { Schema } from "@cftokens/openapi/schema";
import type { OpenedOperation } from "../catalog/opened-operation.ts";

/** The body of an operation in one media type. */
export interface SentBody extends DescribedBody {
  readonly schema: Schema;
  /** Whether it is made of members: JSON or a form. */
  readonly hasMembers: boolean;
}

/** The body that an operation takes; undefined where it takes none. */
export function bodyOf(
  { document, operation }: Pick<OpenedOperation, "document" | "operation">,
  mediaType?: string,
): SentBody | undefined {
  const described = describeBody(document, operation, mediaType);
  if (described === undefined) return undefined;
  const schema = operation.requestBody?.content[described.mediaType]?.schema ?? true;
  const hasMembers = ["json", "form", "multipart"].includes(described.form);
  return { ...described, schema, hasMembers };
}
