import type { Operation } from "@cftokens/openapi";
import { describeBody, sentMediaType } from "@cftokens/openapi/bodies";
import type { ContractOperation } from "../contract-operation.ts";

type Content = NonNullable<Operation["requestBody"]>["content"][string];

/** The body of an operation, as documented, in the media type in which it is sent. */
export function sentContent(operation: Operation): Content | undefined {
  const mediaType = sentMediaType(operation);
  return mediaType === undefined ? undefined : operation.requestBody?.content[mediaType];
}

/**
 * Whether the body of an operation is made of members that can be varied: JSON or a form. What
 * other bodies are like, their schemas do not say.
 */
export function hasMembers({ operation, validator }: ContractOperation): boolean {
  const form = describeBody(validator.document, operation)?.form;
  return form === "json" || form === "form" || form === "multipart";
}
