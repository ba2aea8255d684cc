import { isHexId } from "@cftokens/policy";
import { verifyToken } from "@cftokens/workbench/connection";
import { safeValue } from "@cftokens/workbench/text";
import { failedCall } from "../command-error.ts";
import type { Environment } from "../environment.ts";
import type { ExitCode } from "../exit-codes.ts";
import { findPlace, loadSurroundings } from "../load-inventory.ts";
import { type Arguments, valueOf } from "../read-arguments.ts";

/** `cftokens verify`: whether the credential in use works. */
export async function verify(args: Arguments, environment: Environment): Promise<ExitCode> {
  const account = valueOf(args, "account");
  const verified = await verifyToken(
    account === undefined
      ? { kind: "user" }
      : { kind: "account", accountId: await accountId(account, environment) },
    environment,
  );
  if (!verified.ok) throw failedCall(verified.error);
  const { verification } = verified;
  const { id, status, expires_on: expires = null, not_before: notBefore = null } = safeValue(verification);
  if (args.flags.has("json")) environment.output.printJson({ id, status, expires, notBefore });
  else environment.output.print(`${status}  ${id}${expires === null ? "" : `  expires ${expires}`}`);
  return status === "active" ? 0 : 3;
}

async function accountId(text: string, environment: Environment): Promise<string> {
  if (isHexId(text)) return text;
  return findPlace("account", text, (await loadSurroundings(environment)).places).id;
}
