import type { Operation } from "@cftokens/openapi";
import { describeBody, preferredMediaType } from "@cftokens/openapi/bodies";
import type { ContractOperation } from "../contract-operation.ts";

type Content = NonNullable<Operation["requestBody"]>["content"][string];

/** The body of an operation, as documented, in the media type in which it is sent. */
export function sentContent({ requestBody }: Operation): Content | undefined {
  const content = requestBody?.content ?? {};
  const mediaType = preferredMediaType(Object.keys(content));
  return mediaType === undefined ? undefined : content[mediaType];
}

/**
 * Whether the body of an operation is made of members that can be varied: JSON or a form. What
 * other bodies are like, their schemas do not say.
 */
export function hasMembers({ operation, validator }: ContractOperation): boolean {
  const form = describeBody(validator.document, operation)?.form;
  return form === "json" || form === "form" || form === "multipart";
}
