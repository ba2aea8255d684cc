import { type ApiCall, maskedBody } from "./api-call.ts";
import { shellQuote } from "./shell-quote.ts";

/** The call as a command of this program; undefined where it has none. */
export function toCommand(call: ApiCall): string | undefined {
  return COMMANDS[call.operation]?.(call);
}

const COMMANDS: Readonly<Partial<Record<ApiCall["operation"], (call: ApiCall) => string>>> = {
  userApiTokensListTokens: () => "cftokens list --kind user",
  accountApiTokensListTokens: (call) => `cftokens list --kind account ${placeOption(call)}`,
  accessServiceTokensListServiceTokens: (call) => `cftokens list --kind access ${placeOption(call)}`,
  zoneLevelAccessServiceTokensListServiceTokens: (call) => `cftokens list --kind access ${placeOption(call)}`,
  listBuildTokens: (call) => `cftokens list --kind builds ${placeOption(call)}`,
  userApiTokensTokenDetails: getCommand,
  accountApiTokensTokenDetails: getCommand,
  accessServiceTokensGetAServiceToken: getCommand,
  zoneLevelAccessServiceTokensGetAServiceToken: getCommand,
  userApiTokensCreateToken: (call) => createCommand("user", call),
  accountApiTokensCreateToken: (call) => createCommand("account", call),
  accessServiceTokensCreateAServiceToken: (call) => createCommand("access", call),
  zoneLevelAccessServiceTokensCreateAServiceToken: (call) => createCommand("access", call),
  userApiTokensRollToken: rollCommand,
  accountApiTokensRollToken: rollCommand,
  accessServiceTokensRotateAServiceToken: (call) =>
    `cftokens rotate ${tokenOf(call)} --yes --secret-file FILE`,
  userApiTokensDeleteToken: deleteCommand,
  accountApiTokensDeleteToken: deleteCommand,
  accessServiceTokensDeleteAServiceToken: deleteCommand,
  zoneLevelAccessServiceTokensDeleteAServiceToken: deleteCommand,
  deleteBuildToken: deleteCommand,
};

function getCommand(call: ApiCall): string {
  return `cftokens get ${tokenOf(call)} --json`;
}

function rollCommand(call: ApiCall): string {
  return `cftokens roll ${tokenOf(call)} --yes --secret-file FILE`;
}

function deleteCommand(call: ApiCall): string {
  return `cftokens delete ${tokenOf(call)} --yes`;
}

// The body goes in by standard input, so that nothing of it is in the list of processes.
function createCommand(kind: string, call: ApiCall): string {
  const words = [
    `cftokens create --kind ${kind}`,
    placeOption(call),
    "--from-file - --secret-file FILE <<'JSON'",
  ];
  const body = JSON.stringify(maskedBody(call.body), undefined, 2);
  return `${words.filter((word) => word !== "").join(" ")}\n${body}\nJSON`;
}

function placeOption({ path: { account_id: account, zone_id: zone } }: ApiCall): string {
  if (account !== undefined) return `--account ${shellQuote(account)}`;
  return zone === undefined ? "" : `--zone ${shellQuote(zone)}`;
}

function tokenOf({ path }: ApiCall): string {
  return shellQuote(path["token_id"] ?? path["service_token_id"] ?? path["build_token_uuid"] ?? "");
}
