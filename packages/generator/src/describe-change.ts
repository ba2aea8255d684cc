import type { SpecChange } from "@cftokens/openapi/compare";
import { plainLine } from "./plain-line.ts";

/** Describes a change in one line: operation, place, what changed, and the rule that judges it. */
export function describeChange({ document, operation, place, message, rule, breaking }: SpecChange): string {
  const where = [operation ?? document, place].filter((part) => part !== "").join(" ");
  return plainLine(`${breaking ? "breaking" : "changed"}: ${where} ${message} [${rule}]`);
}
