/**
 * Reads the operations of a generated table, a text of JSON. Its type is said where it is kept: the
 * text and the names come from the same document.
 */
export function readOperations(text: string): never {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return JSON.parse(text) as never;
}
