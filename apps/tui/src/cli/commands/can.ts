import { type OperationDescription, operations } from "@cftokens/client";
import { explain, type Target } from "@cftokens/policy";
import { isApiToken, type Knowledge, toEvaluatedToken } from "@cftokens/workbench/inventory";
import { safeText } from "@cftokens/workbench/text";
import { requireKnowledge } from "../assess-inventory.ts";
import { usageError } from "../command-error.ts";
import type { CommandWorld } from "../command-world.ts";
import type { ExitCode } from "../exit-codes.ts";
import { pickToken } from "../find-token.ts";
import { findPlace, type Inventory, loadInventory } from "../load-inventory.ts";
import { type Arguments, valueOf } from "../read-arguments.ts";

/** `cftokens can TOKEN PERMISSION`: whether a token may make a call, and the chain of reasons. */
export async function can(args: Arguments, world: CommandWorld): Promise<ExitCode> {
  const [wanted = "", permission = ""] = args.positionals;
  const inventory = await loadInventory(world, { kind: undefined, account: undefined, zone: undefined });
  const { listed } = pickToken(wanted, inventory);
  if (!isApiToken(listed))
    throw usageError(`${wanted} has no policies: only API tokens of users and accounts do`);
  const knowledge = await requireKnowledge(inventory, world);
  const clientIp = valueOf(args, "ip");
  const { decision, sufficient, sentence } = explain(
    toEvaluatedToken(listed, knowledge),
    {
      acceptedPermissions: acceptedPermissions(permission, knowledge),
      target: targetOf(args, inventory, knowledge),
      ...(clientIp === undefined ? {} : { clientIp }),
    },
    { now: timeOf(args, world), catalogue: knowledge.catalogue, nameOf: knowledge.nameOf },
  );
  const reasons = decision.reasons.map((reason) => safeText(reason.sentence));
  if (args.flags.has("json"))
    world.output.line(
      JSON.stringify({
        allowed: decision.allowed,
        reason: decision.reason,
        sentence: safeText(sentence),
        reasons,
        sufficient: sufficient.map(({ id, name, scope }) => ({ id, name: safeText(name), scope })),
      }),
    );
  else
    for (const line of [
      decision.allowed ? "allowed" : "not allowed",
      ...reasons.map((reason) => `  ${reason}`),
      ...(reasons.at(-1) === safeText(sentence) ? [] : [`  → ${safeText(sentence)}`]),
    ])
      world.output.line(line);
  return decision.allowed ? 0 : 3;
}

// An operation says which permission groups are enough; a group is enough by itself.
function acceptedPermissions(text: string, { catalogue }: Knowledge): readonly string[] {
  const operation = Object.values<OperationDescription>(operations).find(
    ({ id, name, method, path }) => text === id || text === name || text === `${method} ${path}`,
  );
  if (operation?.acceptedPermissions === null)
    throw usageError(
      `spec/${operation.document} does not say which permission ${text} takes: name a permission group instead`,
    );
  if (operation !== undefined) return operation.acceptedPermissions;
  if (catalogue.findByName(text).length > 0) return [text];
  throw usageError(`there is no permission group and no operation ${text}`);
}

function targetOf(args: Arguments, { places }: Inventory, { user }: Knowledge): Target {
  const zoneText = valueOf(args, "zone");
  const accountText = valueOf(args, "account");
  const account = accountText === undefined ? undefined : findPlace("account", accountText, places);
  if (zoneText !== undefined) {
    const zone = findPlace("zone", zoneText, places);
    const accountId = account?.id ?? zone.accountId;
    if (accountId === undefined) throw usageError(`say with --account whose zone ${zoneText} is`);
    return { kind: "zone", zoneId: zone.id, accountId };
  }
  if (account !== undefined) return { kind: "account", accountId: account.id };
  if (user === undefined) throw usageError("say on what: --account or --zone");
  return { kind: "user", userId: user.id };
}

function timeOf(args: Arguments, { now }: CommandWorld): Date {
  const text = valueOf(args, "at");
  if (text === undefined) return now();
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) throw usageError(`${text} is no time; write 2030-12-31T00:00:00Z`);
  return time;
}
