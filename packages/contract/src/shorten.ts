/** Shortens a value for a line of a report: a long one becomes the beginning of its text. */
export function shorten(value: unknown): unknown {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length <= maxLength ? value : `${text.slice(0, maxLength)}… (${text.length} characters)`;
}

const maxLength = 200;
