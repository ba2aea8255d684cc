import { type OperationDescription, operations } from "@cftokens/client";
import type { Target } from "@cftokens/policy";
import {
  answerCan,
  type CanAnswer,
  type CanQuestion,
  isApiToken,
  type PolicyContext,
  targetKindOf,
} from "@cftokens/workbench/assessment";
import type { Place } from "@cftokens/workbench/inventory";
import { parseMoment, safeText } from "@cftokens/workbench/text";
import { requirePolicyContext } from "../assess-inventory.ts";
import { orUsageError, usageError } from "../command-error.ts";
import type { Environment } from "../environment.ts";
import type { ExitCode } from "../exit-codes.ts";
import { pickToken } from "../find-token.ts";
import { findPlace, type Inventory, loadInventory } from "../load-inventory.ts";
import { type Arguments, valueOf } from "../read-arguments.ts";

/** `cftokens can TOKEN PERMISSION`: whether a token may make a call, and the chain of reasons. */
export async function can(args: Arguments, environment: Environment): Promise<ExitCode> {
  const [wanted = "", permission = ""] = args.positionals;
  const at = timeOf(args, environment);
  const inventory = await loadInventory(environment, {
    kind: undefined,
    account: undefined,
    zone: undefined,
  });
  const { listed } = pickToken(wanted, inventory);
  if (!isApiToken(listed))
    throw usageError(`${JSON.stringify(wanted)} has no policies; only API tokens of users and accounts do`);
  const policyContext = await requirePolicyContext(inventory, environment);
  const call = findCall(permission, policyContext);
  const answer = toCommandAnswer(
    answerCan(
      {
        token: listed,
        call,
        target: targetOf(call, { args, inventory, user: policyContext.user }),
        ip: valueOf(args, "ip") ?? "",
        at,
      },
      policyContext,
    ),
  );
  if (args.flags.has("json")) environment.output.printJson(answer);
  else for (const line of answerLines(answer)) environment.output.print(line);
  return answer.allowed ? 0 : 3;
}

// The answer as `--json` writes it. The names of its members are an interface.
interface CommandAnswer {
  readonly allowed: boolean;
  readonly reason: string;
  readonly sentence: string;
  readonly reasons: readonly string[];
  readonly sufficient: readonly { readonly id: string; readonly name: string; readonly scope: string }[];
}

// Throws CommandError when the question has no answer.
function toCommandAnswer(answer: CanAnswer): CommandAnswer {
  switch (answer.kind) {
    case "unanswerable":
      throw usageError(answer.reason);
    case "never":
      return {
        allowed: false,
        reason: "other-family",
        sentence: answer.reason,
        reasons: [answer.reason],
        sufficient: [],
      };
    case "explained": {
      const { decision, sufficient, sentence } = answer.explanation;
      return {
        allowed: decision.allowed,
        reason: decision.reason,
        sentence: safeText(sentence),
        reasons: decision.reasons.map((reason) => safeText(reason.sentence)),
        sufficient: sufficient.map(({ id, name, scope }) => ({ id, name: safeText(name), scope })),
      };
    }
  }
}

function answerLines({ allowed, reasons, sentence }: CommandAnswer): readonly string[] {
  return [
    allowed ? "allowed" : "not allowed",
    ...reasons.map((reason) => `  ${reason}`),
    ...(reasons.at(-1) === sentence ? [] : [`  → ${sentence}`]),
  ];
}

function findCall(text: string, { catalogue }: PolicyContext): CanQuestion["call"] {
  const operation = Object.values<OperationDescription>(operations).find(
    ({ id, name, method, path }) => text === id || text === name || text === `${method} ${path}`,
  );
  if (operation !== undefined) return { kind: "operation", operation };
  if (catalogue.findByName(text).length > 0) return { kind: "permission-group", name: text };
  throw usageError(`no permission group and no operation named ${JSON.stringify(text)}; check its spelling`);
}

function targetOf(
  call: CanQuestion["call"],
  {
    args,
    inventory: { places },
    user,
  }: { readonly args: Arguments; readonly inventory: Inventory; readonly user: PolicyContext["user"] },
): Target {
  const account = findNamed("account", args, places);
  const zone = findNamed("zone", args, places);
  const named = zone?.kind ?? account?.kind ?? "user";
  const kind = call.kind === "operation" ? targetKindOf(call.operation) : named;
  switch (kind) {
    case "user":
      if (named !== "user") throw usageError(`the operation is called on the user; leave out --${named}`);
      return { kind, userId: user?.id ?? "" };
    case "account":
      if (zone !== undefined) throw usageError("the operation is called on an account; leave out --zone");
      if (account === undefined)
        throw usageError("the operation is called on an account; add --account ACCOUNT");
      return { kind, accountId: account.id };
    case "zone":
      if (zone === undefined) throw usageError("the operation is called on a zone; add --zone ZONE");
      return zoneTarget(zone, account);
  }
}

function zoneTarget({ id, name, accountId }: Place, account: Place | undefined): Target {
  const owner = account?.id ?? accountId;
  if (owner === undefined)
    throw usageError(`the account of zone ${JSON.stringify(name ?? id)} is not known; add --account ACCOUNT`);
  return { kind: "zone", zoneId: id, accountId: owner };
}

function findNamed(kind: Place["kind"], args: Arguments, places: Inventory["places"]): Place | undefined {
  const text = valueOf(args, kind);
  return text === undefined ? undefined : findPlace(kind, text, places);
}

function timeOf(args: Arguments, { now }: Environment): Date {
  const text = valueOf(args, "at");
  return text === undefined ? now() : orUsageError(parseMoment(text, now())).moment;
}
