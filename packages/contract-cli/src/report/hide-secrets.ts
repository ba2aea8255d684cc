/**
 * Takes the credentials of the run out of plain data. Credentials of a known shape are taken out
 * where findings are made; this is for those of any other shape.
 */
export function hideIn<Data>(data: Data, secrets: readonly string[]): Data {
  const copy: unknown = JSON.parse(JSON.stringify(data), (_name, value: unknown) =>
    typeof value === "string" ? hideTexts(value, secrets) : value,
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is plain data, and here texts in it became other texts
  return copy as Data;
}

/** A text without the credentials of the run. */
export function hideTexts(text: string, secrets: readonly string[]): string {
  return secrets.reduce((rest, secret) => rest.replaceAll(secret, "[redacted]"), text);
}
