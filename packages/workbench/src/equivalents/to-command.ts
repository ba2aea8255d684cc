import { type ApiCall, maskedBody } from "../changes/api-call.ts";
import { tokenOperations } from "../inventory/token-operations.ts";
import type { TokenKind } from "../inventory/token-kinds.ts";
import { textMember } from "../text/text-member.ts";
import { visibleJson } from "../text/visible-json.ts";
import { shellQuote } from "./shell-quote.ts";

/**
 * The command that gives a token another secret; `grace` is how long the old one of a service token
 * works on, or until when, as a word of a shell.
 */
export function newSecretCommand(
  { kind, id }: { readonly kind: TokenKind; readonly id: string },
  grace?: string,
): string {
  const options = ["--yes", "--secret-file FILE"];
  return commandLine(
    kind === "access" ? "rotate" : "roll",
    [id],
    [...(grace === undefined ? [] : [`--grace ${grace}`]), ...options],
  );
}

/**
 * A command of this program for a shell. `words` are quoted here, and set apart from the options
 * where one of them looks like an option; `options` are written as they are.
 */
export function commandLine(name: string, words: readonly string[], options: readonly string[]): string {
  const quoted = words.map(shellQuote);
  const all = words.some((word) => word.startsWith("-"))
    ? [...options, "--", ...quoted]
    : [...quoted, ...options];
  return ["cftokens", name, ...all].join(" ");
}

/** The call as a command of this program; undefined where it has none. */
export function toCommand(call: ApiCall): string | undefined {
  return commands[call.operation]?.(call);
}

const { user, account, access, builds } = tokenOperations;

const commands: Readonly<Partial<Record<ApiCall["operation"], (call: ApiCall) => string>>> = {
  [user.list]: () => "cftokens list --kind user",
  [account.list]: (call) => `cftokens list --kind account ${placeOption(call)}`,
  [access.account.list]: (call) => `cftokens list --kind access ${placeOption(call)}`,
  [access.zone.list]: (call) => `cftokens list --kind access ${placeOption(call)}`,
  [builds.list]: (call) => `cftokens list --kind builds ${placeOption(call)}`,
  [user.get]: getCommand,
  [account.get]: getCommand,
  [access.account.get]: getCommand,
  [access.zone.get]: getCommand,
  [user.create]: (call) => createCommand("user", call),
  [account.create]: (call) => createCommand("account", call),
  [access.account.create]: (call) => createCommand("access", call),
  [access.zone.create]: (call) => createCommand("access", call),
  [user.roll]: rollCommand,
  [account.roll]: rollCommand,
  [access.account.rotate]: rotateCommand,
  [user.delete]: deleteCommand,
  [account.delete]: deleteCommand,
  [access.account.delete]: deleteCommand,
  [access.zone.delete]: deleteCommand,
  [builds.delete]: deleteCommand,
};

function getCommand(call: ApiCall): string {
  return commandLine("get", [tokenOf(call)], ["--json"]);
}

function rollCommand(call: ApiCall): string {
  return newSecretCommand({ kind: "user", id: tokenOf(call) });
}

function rotateCommand(call: ApiCall): string {
  const end = textMember(call.body, "previous_client_secret_expires_at");
  return newSecretCommand({ kind: "access", id: tokenOf(call) }, end && shellQuote(end));
}

function deleteCommand(call: ApiCall): string {
  return commandLine("delete", [tokenOf(call)], ["--yes"]);
}

// The body goes in by standard input, so that nothing of it is in the list of processes.
function createCommand(kind: string, call: ApiCall): string {
  const words = [
    `cftokens create --kind ${kind}`,
    placeOption(call),
    "--from-file - --secret-file FILE <<'JSON'",
  ];
  const body = visibleJson(maskedBody(call.body), 2);
  return `${words.filter((word) => word !== "").join(" ")}\n${body}\nJSON`;
}

function placeOption({ path: { account_id: accountId, zone_id: zoneId } }: ApiCall): string {
  if (accountId !== undefined) return `--account ${shellQuote(accountId)}`;
  return zoneId === undefined ? "" : `--zone ${shellQuote(zoneId)}`;
}

function tokenOf({ path }: ApiCall): string {
  return path["token_id"] ?? path["service_token_id"] ?? path["build_token_uuid"] ?? "";
}
