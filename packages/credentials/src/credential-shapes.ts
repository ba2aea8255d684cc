/**
 * Each takes the credential alone, or keeps what its group `kept` holds. All of them are linear in
 * the length of the text: where a repetition can begin is decided by one character before it.
 */
export const credentialShapes: readonly RegExp[] = [
  // Cloudflare's prefixed values: cfut_, cfat_, cfast_, cfk_, cfoat_ and those to come.
  /(?<![A-Za-z0-9])cf[a-z]{1,4}_[A-Za-z0-9_-]{8,}/gu,
  // Origin CA keys.
  /(?<![A-Za-z0-9])v1\.0-[A-Za-z0-9-]{16,}/gu,
  // JSON Web Tokens, and the tokens of tunnels, which are one JSON object in base 64.
  /(?<![\w-])eyJ[\w-]{5,}(?:\.[\w-]+)*/gu,
  // What follows the name of a scheme; in "Bearer token" and "Basic authentication" nothing does.
  /(?<kept>(?<![\w-])(?:Bearer|Basic|Digest)(?:[ \t]+|%20|\+))(?!(?:tokens?|auth\w*|scheme|realm)(?![\w-]))[^\s"'\\,;&<>]+/giu,
  // User name and password before a host.
  /(?<kept>:\/\/)[^\s/?#@"'\\<>]+@/gu,
  /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----(?:[^-]*-----END [A-Z ]{0,30}-----|[\w+/=\s\\]*)/gu,
  // Global API keys have 37 hexadecimal digits, or 45; client secrets 64.
  /(?<![A-Za-z0-9])[0-9a-f]{37,}(?![A-Za-z0-9])/giu,
  // Base 64 that is filled up at its end.
  /(?<![\w+/=-])[A-Za-z0-9+/]{40,}={1,2}/gu,
];

/**
 * A text of 40 characters and more without a break: API tokens from before 2026, unless it is made
 * of words.
 */
export const longRun = /(?<![\w-])[\w-]{40,}/gu;

/**
 * Whether a long run is a name that people gave: words and numbers with `-` or `_` between them,
 * camel case, and identifiers of 32 hexadecimal digits or UUIDs. Random texts of that length are
 * none of these.
 */
export function isMadeOfWords(run: string): boolean {
  const rest = run.replaceAll(identifier, "");
  if (rest !== run && rest.length < shortest) return true;
  return rest.split(/[-_]+/u).every((part) => {
    if (part === "" || /^\d{1,8}$/u.test(part)) return true;
    if (!/^[A-Za-z]+$/u.test(part)) return false;
    const capitals = part.replaceAll(/[a-z]/gu, "").length;
    return capitals === part.length || capitals <= Math.max(1, part.length / mostCapitals);
  });
}

const shortest = 40;

// In camel case, one letter in four is a capital at most; in random letters one of two is.
const mostCapitals = 4;

const identifier =
  /(?<![0-9a-f])(?:[0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![0-9a-f])/gu;
