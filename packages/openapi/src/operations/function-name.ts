/**
 * The client function of an operation id: `user-api-tokens-create-token` becomes
 * `userApiTokensCreateToken`, `listBuildTokens` stays, `GET /pets/{id}` becomes `getPetsId`. A name
 * that JavaScript itself looks for gets a `_` behind it. Empty when the id has no letter or digit
 * that a name may have.
 */
export function functionName(operationId: string): string {
  const [first = "", ...rest] = words(operationId);
  const name = startWithLetter([lowerFirst(first), ...rest.map(upperFirst)].join(""));
  return askedByLanguage.has(name) ? `${name}_` : name;
}

// A client is an object with a function for each name: `then` would make a promise of it, and
// `toJSON` or `valueOf` would send a request when it is printed or compared.
const askedByLanguage: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  "then",
  "toJSON",
]);

/** The name of a document as a type-name prefix: `user-tokens` becomes `UserTokens`. */
export function typeName(documentName: string): string {
  return startWithLetter(words(documentName).map(upperFirst).join(""));
}

function words(text: string): readonly string[] {
  return text.match(/(?:(?=\p{ID_Continue})[\p{L}\p{N}])+/gu) ?? [];
}

function lowerFirst(word: string): string {
  return word === word.toUpperCase() ? word.toLowerCase() : word.charAt(0).toLowerCase() + word.slice(1);
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function startWithLetter(name: string): string {
  return name === "" || /^\p{ID_Start}/u.test(name) ? name : `_${name}`;
}
