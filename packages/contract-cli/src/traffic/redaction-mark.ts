import { type Exchange, redacted } from "@cftokens/contract";

/**
 * Makes every mark that stands for a credential in an exchange a different one: credentials that
 * were taken out of a recording are not known to be the same.
 */
export function distinguishMarks(exchange: Exchange, index: number): Exchange {
  const text = JSON.stringify(exchange);
  if (!text.includes(redacted)) return exchange;
  let count = 0;
  const copy: unknown = JSON.parse(
    text.replaceAll(redacted, () => {
      count += 1;
      return `[redacted ${index}.${count}]`;
    }),
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an exchange is plain data, and here texts in it became other texts
  return copy as Exchange;
}

/** Whether a value is a mark that stands for a credential. */
export function isMark(value: unknown): boolean {
  return typeof value === "string" && /^\[redacted(?: \d+\.\d+)?\]$/u.test(value);
}
