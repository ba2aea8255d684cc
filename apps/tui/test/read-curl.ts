import { spawnSync } from "node:child_process";

/** A command line of curl as a shell reads it: what is sent, and the words that say so. */
export interface CurlRequest {
  readonly method: string;
  readonly url: string;
  /** In lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** What `--data` and `--data-raw` have. */
  readonly data: string | undefined;
  readonly words: readonly string[];
}

/**
 * Reads command lines of curl with a shell, in which every variable of a credential has one value.
 * Throws when the shell finds a fault.
 */
export function readCurl(
  commands: readonly string[],
  variables: (name: string) => string,
): readonly CurlRequest[] {
  const names = new Set(
    commands.flatMap((text) => [...text.matchAll(/\$(\w+)/gu)].map(([, name = ""]) => name)),
  );
  const script = ["set -u", `curl() { printf '%s\\0' "$@"; printf '\\1\\0'; }`, ...commands].join("\n");
  const { stdout, stderr } = spawnSync("bash", ["-s"], {
    input: script,
    encoding: "utf8",
    env: Object.fromEntries([...names].map((name) => [name, variables(name)])),
    maxBuffer: 256 * 1024 * 1024,
  });
  if (stderr !== "") throw new Error(stderr);
  const words = stdout.split("\0");
  const lines: string[][] = [[]];
  for (const word of words.slice(0, -1)) {
    if (word === "\u0001") lines.push([]);
    else lines.at(-1)?.push(word);
  }
  return lines.slice(0, -1).map(toRequest);
}

function toRequest(words: readonly string[]): CurlRequest {
  const { options, urls } = sortWords(words);
  const [url = "", ...others] = urls;
  if (others.length > 0) throw new Error(`several addresses: ${urls.join(" ")}`);
  const all = (name: string) => options.get(name) ?? [];
  const cookies = all("--cookie");
  return {
    method: all("--request")[0] ?? methodOf(options),
    url,
    headers: {
      ...Object.fromEntries(all("--header").map(headerOf)),
      ...Object.fromEntries(all("--user").map((user) => ["authorization", `Basic ${btoa(user)}`])),
      ...(cookies.length > 0 && { cookie: cookies.join("; ") }),
    },
    data: (options.get("--data") ?? options.get("--data-raw"))?.join("&"),
    words,
  };
}

function sortWords(words: readonly string[]) {
  const options = new Map<string, readonly string[]>();
  const urls: string[] = [];
  const left = [...words];
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    if (!word.startsWith("--")) urls.push(word);
    else if (word === "--head" || word === "--no-buffer") options.set(word, []);
    else options.set(word, [...(options.get(word) ?? []), left.shift() ?? ""]);
  }
  return { options, urls };
}

function methodOf(options: ReadonlyMap<string, unknown>): string {
  if (options.has("--head")) return "HEAD";
  const sends = ["--data", "--data-raw", "--data-binary", "--form", "--form-string"];
  return sends.some((name) => options.has(name)) ? "POST" : "GET";
}

function headerOf(text: string): readonly [string, string] {
  const colon = text.indexOf(":");
  return [text.slice(0, colon).toLowerCase(), text.slice(colon + 1).trim()];
}
