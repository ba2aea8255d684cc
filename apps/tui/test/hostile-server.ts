import type { Fetch } from "@cftokens/client";

/**
 * Texts that would do something to a terminal, a reader, a shell or a layout, were they written as
 * they are.
 */
export const hostileTexts: readonly string[] = [
  "\u001B[31mred\u001B[0m",
  "\u001B[8mhidden\u001B[28m",
  "\u001B]8;;https://owned.example\u0007link\u001B]8;;\u0007",
  "\u001B]52;c;b3duZWQ=\u0007copied",
  "\u001B]0;owned\u0007title",
  "\u001BP1$r0m\u001B\\\u001B_owned\u001B\\strings",
  "\u001B[2J\u001B[H\u001B[6ncleared",
  "\u009B2J\u009D0;owned\u009Ceight bits",
  "open \u001B]0;never closed",
  "\u0000nul \u0007bell \u0008\u0008back \u007Fdel \u000E\u000Fshift",
  "line\nbreak\r\nand\rreturn\ttab\u2028separator\u0085next",
  "a\u202Egpj.exe \u2066isolated\u2069 \u200Emark\u061C",
  "zero\u200Bwidth\u200D\uFEFF\u2060joiner\u00AD",
  "tags\u{E0041}\u{E007F} lone \uD800 surrogate",
  "𠜎𠜱 four bytes 👩‍👩‍👧 🏴‍☠️ 日本語のトークン",
  "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘",
  "long ".repeat(1000),
  "x".repeat(5000),
  "$(id) `id` ${HOME} 'single' \"double\" \\ back\\\\slash; rm -rf ~ #",
  "\nJSON\nend of the here document\nJSON\n",
  "%{ if true }${path.module}%{ endif }",
  "::stop-commands::zz",
  "  ::error::x",
  ":\u200B:error::x",
  "##[error]boom ##vso[task.complete] ##TEAMCITY[x] #\u200B#[group]",
  "__proto__",
  "   ",
  "",
];

/**
 * What must be in nothing that is written: control characters other than line breaks, and what
 * reorders or hides text.
 */
export const dangerous =
  // oxlint-disable-next-line no-control-regex -- these characters are what must not be there
  /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/u;

/** What must be in no line of a log of CI: the signs of GitHub, Azure Pipelines and TeamCity. */
export const ciCommands = /^\s*::|##[a-z]*\[/imu;

/**
 * A server whose every free text is one of the hostile texts, each in its turn. What has to be an
 * id or a date stays one.
 */
export function hostile(fetch: Fetch): Fetch {
  let turn = 0;
  const next = (): string => hostileTexts[turn++ % hostileTexts.length] ?? "";
  return async (request) => {
    const response = await fetch(request);
    const text = await response.text();
    const body: unknown = text === "" ? null : made(JSON.parse(text), next);
    return new Response(JSON.stringify(body), { status: response.status, headers: response.headers });
  };
}

function made(value: unknown, next: () => string): unknown {
  if (Array.isArray(value)) return value.map((item) => made(item, next));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]): readonly (readonly [string, unknown])[] => {
      if (name === "resources" && typeof member === "object" && member !== null)
        // The name of a resource is a text of the server too.
        return [[name, { ...member, [`com.cloudflare.api.account.${next()}`]: "*", [next()]: "*" }]];
      return [[name, typeof member === "string" && free.has(name) ? next() : made(member, next)]];
    }),
  );
}

const free: ReadonlySet<string> = new Set([
  "name",
  "email",
  "message",
  "build_token_name",
  "owner_type",
  "duration",
  "client_id",
  "status",
  "last_used_on",
  "previous_client_secret_expires_at",
]);
