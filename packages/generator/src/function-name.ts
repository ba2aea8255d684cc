/**
 * The client function of an operation id: `user-api-tokens-create-token` becomes
 * `userApiTokensCreateToken`, `listBuildTokens` stays, `GET /pets/{id}` becomes `getPetsId`. Empty
 * when the id has no letter or digit.
 */
export function functionName(operationId: string): string {
  const [first = "", ...rest] = words(operationId);
  return startWithLetter([lowerFirst(first), ...rest.map(upperFirst)].join(""));
}

/** The name of a document as a type-name prefix: `user-tokens` becomes `UserTokens`. */
export function typeName(documentName: string): string {
  return startWithLetter(words(documentName).map(upperFirst).join(""));
}

function words(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function lowerFirst(word: string): string {
  return word === word.toUpperCase() ? word.toLowerCase() : word.charAt(0).toLowerCase() + word.slice(1);
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function startWithLetter(name: string): string {
  return /^\p{N}/u.test(name) ? `_${name}` : name;
}
