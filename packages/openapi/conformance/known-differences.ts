import type { Disagreement } from "./outcome.ts";

/**
 * A difference that is known, and why it is left. One that no longer occurs is to be taken out of
 * the list.
 */
export interface KnownDifference {
  /** Any unless named. */
  readonly schema?: string;
  readonly explains: (disagreement: Disagreement) => boolean;
  readonly reason: string;
}

const isNegative = ({ value }: Disagreement) => typeof value === "number" && value < 0;
const isText = (pattern: RegExp) => (one: Disagreement) =>
  typeof one.value === "string" && pattern.test(one.value);

const remainder =
  "@hyperjump/json-schema is wrong: it takes the remainder of a negative number, which is negative, for one that is too great.";
export const knownDifferences: readonly KnownDifference[] = [
  { schema: "3.0.3 multiple-of-fraction", explains: isNegative, reason: remainder },
  { schema: "3.1.0 multiple-of-fraction", explains: isNegative, reason: remainder },
  { schema: "3.1.0 multiple-of-small", explains: isNegative, reason: remainder },
  {
    schema: "format time",
    explains: isText(/^23:59:60Z$/iu),
    reason: "@hyperjump/json-schema is wrong: RFC 3339 section 5.7 has leap seconds at the end of a day.",
  },
  {
    schema: "format hostname",
    explains: isText(/(?:^|\.)xn--/iu),
    reason: "We judge internationalized labels in documents of 3.0, too (RFC 5890).",
  },
];
