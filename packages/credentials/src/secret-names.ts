import { answeredSecrets, sentSecrets } from "./generated/sensitive-members.ts";

/**
 * How far a name says that a credential is there: `secret` and everything below it, `item` and what
 * is below it except the members that describe it (a token's id), or `plain` and nothing.
 */
export type Secrecy = "secret" | "item" | "plain";

/**
 * Whether a member, parameter, header or variable of this name holds a credential, as in
 * `build_token_secret`, `X-Api-Key` or `accessToken`. A name that describes a credential, such as
 * `token_id` or `client_secret_version`, does not.
 */
export function isSecretName(name: string): boolean {
  return secrecyOf(name) !== "plain";
}

/** Tells the secrecy of a name, in whatever case it is written: snake, kebab, camel, dotted. */
export function secrecyOf(name: string): Secrecy {
  const words = wordsOf(name);
  const joined = words.join("");
  if (marked.has(name) || marked.has(joined) || wholeNames.has(joined)) return "secret";
  if (describesOrAsks(words)) return "plain";
  if (alwaysSecret.test(name.length > longestName ? lettersOf(name) : joined)) return "secret";
  return secrecyOfNoun(words);
}

function describesOrAsks(words: readonly string[]): boolean {
  return descriptions.has(words.at(-1) ?? "") || (words.length > 1 && questions.has(words[0] ?? ""));
}

function secrecyOfNoun(words: readonly string[]): Secrecy {
  const named = words.slice(0, words.findLastIndex((word) => !variants.has(word)) + 1);
  const last = named.at(-1) ?? "";
  const noun = named.join("").replace(ofTheValue, "");
  if (secretWords.has(last) || secretNoun.test(words.join("")) || secretNoun.test(noun)) return "secret";
  return itemNoun.test(noun) || itemWords.has(last) ? "item" : "plain";
}

function lettersOf(name: string): string {
  return name.replaceAll(/[^A-Za-z]/gu, "").toLowerCase();
}

/**
 * Whether a member of this name only describes the credential that it stands beside, as an id does.
 */
export function describesCredential(name: string): boolean {
  return descriptions.has(wordsOf(name).at(-1) ?? "") && secrecyOf(name) === "plain";
}

// `X-APIKeyOld2` is `x`, `api`, `key`, `old`: capitals, digits and signs end a word.
function wordsOf(name: string): readonly string[] {
  const words = name.slice(-longestName).match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/gu) ?? [];
  return words.map((word) => word.toLowerCase());
}

// Of a longer name the words at its end are judged, so that no name takes long.
const longestName = 200;

// The members that the documents in `spec/` mark, such as `value`.
const marked: ReadonlySet<string> = /* @__PURE__ */ markedNames();

function markedNames(): ReadonlySet<string> {
  return new Set(
    [...answeredSecrets, ...sentSecrets].flatMap((name) => [
      name,
      ...[wordsOf(name).join("")].filter((joined) => joined !== ""),
    ]),
  );
}

// Names that are secret as a whole; the address belongs to the key (`X-Auth-Email`).
const wholeNames: ReadonlySet<string> = new Set([
  "xauthemail",
  "sessionid",
  "phpsessid",
  "jsessionid",
  "idtokenhint",
  "authdata",
  "pem",
  "cfclearance",
]);

// Wherever it stands in a name: `secret_text`, `passwordConfirmation`.
const alwaysSecret = /secret|password|passwd|passphrase|passcode|credential|mnemonic/u;

// Secret as the last word of a name, and only as a word of its own: `db_pass` and not `bypass`.
const secretWords: ReadonlySet<string> = new Set([
  "pass",
  "pw",
  "cred",
  "creds",
  "psk",
  "pin",
  "otp",
  "hotp",
  "totp",
  "csrf",
  "xsrf",
  "sid",
  "sessid",
  "sig",
  "hmac",
  "jwk",
]);

// A key is secret by the word before it: `sort_key`, `primary_key` and `public_key` are not.
const keyOwners =
  "api|auth|access|authentication|private|signing|signer|encryption|decryption|service|shared|master|hmac|license|session|account|symmetric|webhook|deploy|tunnel|token|pass|ssh|gpg|pgp|stream|app|application|consumer|client|storage|subscription|functions?|originca|admin|root|host|server|security|integration|wireguard";

const secretNoun = /* @__PURE__ */ nounPattern();

function nounPattern(): RegExp {
  return new RegExp(
    [
      "(?:pwd|bearer|jwt|authorization|cookie|signature|assertion|samlresponse|verifier",
      "|conn(?:ection)?str(?:ing)?s?",
      `|(?:${keyOwners})keys?|privatekeyblock`,
      "|(?:auth|authorization|recovery|backup|verification|otp|mfa|security|device|login)codes?",
      "|(?:seed|recovery|backup)phrases?|(?:otp|mfa|wallet|master)seeds?",
      "|(?:cookie|signature|assertion|jwt)s)$",
    ].join(""),
    "u",
  );
}

// A token can also be an object of the API, which has an id, a name and a status that are no
// secret.
const itemNoun = /tokens?$/u;
const itemWords: ReadonlySet<string> = new Set(["auth", "session"]);

// What follows the noun and still means the value itself: `token_value`, `password_hash`.
const ofTheValue =
  /(?:value|text|string|plain|plaintext|raw|hash|base|hex|pem|encoded|encrypted|header|current|new|old|previous|next)s?$/u;

// Words behind the noun that tell one such value from another: `api_key_v2`, `tokenB64`.
const variants: ReadonlySet<string> = new Set(["v", "b", "primary", "secondary"]);

// A name that ends with one of these says something about a credential.
const descriptions: ReadonlySet<string> = new Set([
  "id",
  "ids",
  "uuid",
  "uuids",
  "guid",
  "name",
  "names",
  "title",
  "label",
  "description",
  "type",
  "types",
  "kind",
  "status",
  "state",
  "count",
  "counts",
  "number",
  "total",
  "limit",
  "quota",
  "length",
  "size",
  "version",
  "versions",
  "algorithm",
  "alg",
  "format",
  "policy",
  "policies",
  "permission",
  "permissions",
  "scope",
  "scopes",
  "expiry",
  "expiration",
  "expires",
  "expired",
  "expire",
  "at",
  "on",
  "in",
  "date",
  "time",
  "duration",
  "ttl",
  "age",
  "url",
  "uri",
  "endpoint",
  "path",
  "domain",
  "location",
  "provider",
  "issuer",
  "owner",
  "user",
  "username",
  "hint",
  "rules",
  "required",
  "enabled",
  "attribute",
  "scanning",
  "message",
]);

// A name that begins with one of these asks or counts: `has_secret`, `max_tokens`.
const questions: ReadonlySet<string> = new Set([
  "is",
  "has",
  "max",
  "min",
  "total",
  "num",
  "number",
  "count",
  "allow",
  "allows",
  "require",
  "requires",
  "enable",
  "enables",
  "uses",
]);
