import type { Operation } from "@cftokens/openapi";
import { isJsonMediaType } from "@cftokens/openapi/json";
import type { DescribedAnswer } from "./described-answer.ts";

/**
 * The `Accept` of an operation: the media types in which its successes are read, of all that are
 * documented. Undefined where nothing has to be said, because JSON is the only one, and where
 * nothing can be, because a media type is none that a header may hold.
 */
export function acceptedTypes(
  { responses }: Operation,
  answers: readonly DescribedAnswer[],
): string | undefined {
  const documented = responses
    .filter(({ status }) => answers.some((answer) => answer.status === status))
    .flatMap(({ content }) => Object.keys(content));
  const read = [...new Set(answers.flatMap(({ mediaType }) => mediaType ?? []))];
  if (read.length === 0 || read.includes("*/*") || !read.every((type) => mediaRange.test(type)))
    return undefined;
  return new Set(documented).size === 1 && read.every(isJsonMediaType) ? undefined : read.join(", ");
}

// RFC 9110, 12.5.1, without the commas and quotes that would end one.
const mediaRange = /^[\w!#$&^.+*-]+\/[\w!#$&^.+*-]+(?:\s*;\s*[\w-]+=[\w!#$&^.+*-]+)*$/u;
