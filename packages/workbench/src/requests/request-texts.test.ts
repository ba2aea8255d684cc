import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import type { SentRequest } from "./watch-requests.ts";
import { toRequestCommand, toRequestCurl } from "./request-texts.ts";

const created: SentRequest = {
  id: 1,
  at: new Date(0),
  method: "POST",
  url: "https://api.cloudflare.com/client/v4/user/tokens?a=1&b=it's",
  headers: { authorization: "[redacted]", "content-type": "application/json", "user-agent": "cftokens" },
  body: { name: "it's $HOME", secret: "[redacted]" },
  isBodyLeftOut: false,
  outcome: { kind: "waiting" },
};
const context = {
  baseUrl: "https://api.cloudflare.com/client/v4",
  isEmulator: false,
  profile: "environment",
};

const printWords = String.raw`printf '%s\0' "$@"; printf '\0'`;

// The words that a shell hands to the program, and what it hands to its standard input.
function wordsOf(command: string): { readonly words: readonly string[]; readonly input: string } {
  const script = `curl() { ${printWords}; }\ncftokens() { ${printWords}; cat; }\n${command}`;
  const { stdout } = spawnSync("/bin/sh", ["-c", script], {
    encoding: "utf8",
    input: "",
    env: { CLOUDFLARE_API_TOKEN: "made-up" },
  });
  const [words = "", input = ""] = stdout.split("\0\0");
  return { words: words.split("\0"), input };
}

describe("a request that was sent", () => {
  it("is curl with the credential as a variable, quoted for any shell", () => {
    expect(wordsOf(toRequestCurl(created)).words).toEqual([
      "--request",
      "POST",
      created.url,
      "--header",
      "Authorization: Bearer made-up",
      "--header",
      "content-type: application/json",
      "--data",
      JSON.stringify(created.body, undefined, 2),
    ]);
  });

  it("is curl with a file where the body is not kept", () => {
    const { body: _, ...rest } = created;
    expect(toRequestCurl({ ...rest, body: undefined, isBodyLeftOut: true })).toMatch(/--data-binary @FILE$/u);
  });

  it("is a command with its body on standard input", () => {
    const { words, input } = wordsOf(toRequestCommand(created, context) ?? "");
    expect(words).toEqual(["call", "POST /user/tokens?a=1&b=it's", "--body", "-"]);
    expect(JSON.parse(input)).toEqual(created.body);
  });

  it.each([
    [{ isEmulator: true }, / --emulator$/u],
    [{ profile: "work" }, / --profile work$/u],
    [{ profile: "environment" }, /'GET \/user'$/u],
  ])("works as the program does: %j", (given, pattern) => {
    const read = { ...created, method: "GET", url: `${context.baseUrl}/user`, body: undefined };
    expect(toRequestCommand(read, { ...context, ...given })).toMatch(pattern);
  });

  it("is no command when it went elsewhere, or its body is not kept", () => {
    expect(toRequestCommand({ ...created, url: "https://pets.example.com/pets" }, context)).toBeUndefined();
    expect(toRequestCommand({ ...created, isBodyLeftOut: true }, context)).toBeUndefined();
  });
});
