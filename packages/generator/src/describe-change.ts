import type { SpecChange } from "@cftokens/openapi/compare";

/** A change in one line: whose it is, where, what, and by which rule it is judged. */
export function describeChange({ document, operation, place, message, rule, breaking }: SpecChange): string {
  const where = [operation ?? document, place].filter((part) => part !== "").join(" ");
  return `${breaking ? "breaking" : "changed"}: ${where} ${message} [${rule}]`;
}
