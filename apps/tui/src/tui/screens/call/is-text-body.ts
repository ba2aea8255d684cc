import type { bodyOf } from "@cftokens/explorer";
import { isTextual, mediaKind } from "@cftokens/openapi/json";

/** Whether a body that has no members is typed as a text, and not taken from a file. */
export function isTextBody({ form, mediaType }: NonNullable<ReturnType<typeof bodyOf>>): boolean {
  return form === "text" || (form === "any" && isTextual(mediaKind(mediaType)));
}
