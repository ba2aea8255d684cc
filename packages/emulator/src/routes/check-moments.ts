import { isJsonObject } from "@cftokens/openapi/json";
import type { Violation } from "@cftokens/openapi";

// The members of bodies that name a moment.
const momentMembers = ["expires_on", "not_before", "previous_client_secret_expires_at"] as const;

/**
 * Finds moments that the document's format allows and no clock shows: leap seconds (E20 in
 * spec/decisions.md). Nothing could ever be compared with them.
 */
export function checkMoments(body: unknown): readonly Violation[] {
  if (!isJsonObject(body)) return [];
  return momentMembers.flatMap((name) => {
    const got = body[name];
    return typeof got === "string" && Number.isNaN(Date.parse(got))
      ? [
          {
            pointer: `/${name}`,
            schemaPointer: "",
            keyword: "format",
            message: "must be a valid date-time",
            got,
          },
        ]
      : [];
  });
}
