import type { ApiError } from "@cftokens/client";

/** What the output of a program says about a refusal by the API. */
export interface ReadFailure {
  /** Calls with their methods, or the id of an operation. */
  readonly calls: readonly string[];
  /** Paths of calls whose method the output leaves out. */
  readonly paths: readonly string[];
  readonly status: number | undefined;
  readonly errors: readonly ApiError[];
}

/**
 * Reads an error body of the API, or the output of wrangler, Terraform, curl or an SDK. Headers and
 * bodies of requests are not taken up, so nothing that is read holds a credential.
 */
export function readFailure(text: string): ReadFailure {
  const lines = text
    .replaceAll(styles, "")
    .split(/\r?\n/u)
    .map((line) => line.replace(/^\s*[│╷╵|]\s?/u, ""));
  const plain = lines.join("\n").replaceAll(/\\\n\s*/gu, " ");
  const calls = [
    ...found(plain, writtenCall).map(([, method = "", address = ""]) => `${method} ${cleanAddress(address)}`),
    ...found(plain, curlCommand).map(([line = ""]) => callOfCurl(line)),
    ...found(plain, documentation).map(([, id = ""]) => id),
  ];
  const [, status] = statuses.exec(plain) ?? [];
  return {
    calls: distinct(calls),
    paths: distinct(found(plain, wranglerPath).map(([, path = ""]) => path)),
    status: status === undefined ? undefined : Number(status),
    errors: errorsIn(plain),
  };
}

// oxlint-disable-next-line no-control-regex -- colours of terminals begin with this character
const styles = /\u001B\[[\d;]*m/gu;
const writtenCall =
  /\b(GET|HEAD|POST|PUT|PATCH|DELETE):?\s+["'`]?(https?:\/\/[^\s"'`]+|\/(?:client\/v4|accounts|zones|user|memberships|organizations|radar)(?:[/?][^\s"'`]*)?)/gu;
const curlCommand = /^(?:\$ )?curl .*$/gmu;
const wranglerPath = /Cloudflare API \((\/[^\s)]+)\)/gu;
const documentation = /https:\/\/developers\.cloudflare\.com\/api\/operations\/([\w-]+)/gu;
const statuses = /(?:HTTP\/[\d.]+|[Ss]tatus(?: ?[Cc]ode)?:?|Error code:|Error:|":) (4\d\d|5\d\d)\b/u;

const jsonError =
  /["']code["']\s*:\s*(\d+)\s*,\s*["']message["']\s*:\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/gu;
const wranglerError = /^[^\S\n]*(\S[^\n]*?) \[code: (\d+)\]/gmu;
const goError = /: ([^:\n(]+) \((\d{3,5})\)/gu;

function errorsIn(text: string): readonly ApiError[] {
  const errors = [
    ...found(text, jsonError).map(([, code, double, single]) => errorOf(code, double ?? single)),
    ...found(text, wranglerError).map(([, message, code]) => errorOf(code, message)),
    ...found(text, goError).map(([, message, code]) => errorOf(code, message)),
  ];
  return [...new Map(errors.map((error) => [`${error.code} ${error.message}`, error])).values()];
}

function errorOf(code: string | undefined, message: string | undefined): ApiError {
  return { code: Number(code), message: message ?? "", chain: [] };
}

// curl's own rule: a body makes it POST, and -X goes before that.
function callOfCurl(line: string): string {
  const [, url = ""] = /["']?(https?:\/\/[^\s"']+)/u.exec(line) ?? [];
  const [, method] = /\s(?:-X\s*|--request[\s=])["']?([A-Za-z]+)/u.exec(line) ?? [];
  const hasBody = /\s(?:-d|-F|--data\S*|--form|--json)[\s=]/u.test(line);
  return `${(method ?? (hasBody ? "POST" : "GET")).toUpperCase()} ${cleanAddress(url)}`;
}

// Without what can hold a credential, and without the end of the sentence that it stands in. The
// end is cut in a loop: a regular expression would begin anew at each of many marks.
function cleanAddress(address: string): string {
  const plain = address.replace(/[?#].*$/u, "").replace(/^(https?:\/\/)[^/@]*@/iu, "$1");
  let end = plain.length;
  while (end > 0 && "),.:;".includes(plain.charAt(end - 1))) end -= 1;
  return plain.slice(0, end);
}

function found(text: string, pattern: RegExp): readonly (readonly (string | undefined)[])[] {
  return [...text.matchAll(pattern)];
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
