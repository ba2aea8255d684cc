import { describeResourceEntry, describeTarget, type Target, type TokenOwner } from "@cftokens/policy";
import {
  type FoundOperation,
  isTakenFromOthers,
  type NeededCall,
  type OperationPermission,
} from "@cftokens/policy/permissions";
import {
  answerCan,
  type CanAnswer,
  type CanQuestion,
  noPermissionNamed,
  type PolicyContext,
} from "@cftokens/workbench/assessment";
import {
  findAnyOperation,
  isDocumentedOperation,
  looksLikeCall,
  permissionNotKnown,
  policiesForCall,
  takenFromOthers,
  tokenWithPolicies,
} from "@cftokens/workbench/needs";
import { parseMoment, safeText } from "@cftokens/workbench/text";
import { allowCall, wayToAllow } from "../allow-call.ts";
import { callTarget } from "../call-target.ts";
import { orUsageError, usageError } from "../command-error.ts";
import type { Environment } from "../environment.ts";
import type { ExitCode } from "../exit-codes.ts";
import { loadApiToken } from "../load-api-token.ts";
import { type Arguments, valueOf } from "../read-arguments.ts";

/**
 * `cftokens can`: whether a token may make a call, why, and what would allow it. With --edit or
 * --create the token is made that may.
 */
export async function can(args: Arguments, environment: Environment): Promise<ExitCode> {
  const [wanted = "", asked = ""] = args.positionals;
  const at = timeOf(args, environment);
  const way = wayToAllow(args);
  const loaded = await loadApiToken(wanted, environment);
  const { listed, token, places, policyContext } = loaded;
  const { owner } = token;
  const call = await findCall(asked, policyContext);
  const target = callTarget(call.kind === "operation" ? call.found : undefined, {
    args,
    places,
    owner,
    policyContext,
  });
  const answer = toCommandAnswer(
    answerCan(
      {
        token: listed,
        call: call.kind === "operation" ? { kind: "operation", operation: call.found.operation } : call,
        target,
        ip: valueOf(args, "ip") ?? "",
        at,
      },
      policyContext,
    ),
    { call, policyContext, owner, target },
  );
  const mayHelp = way === "create" || (way === "edit" && !answer.allowed);
  if (mayHelp && answer.reason !== "other-family")
    return allowCall(way, { loaded, call: neededCall(call, target) }, { args, environment });
  if (args.flags.has("json")) environment.output.printJson(answer);
  else for (const line of answerLines(answer)) environment.output.print(line);
  return answer.allowed ? 0 : 3;
}

// What was asked about: an operation, or any call that a permission group is enough for.
type Call =
  | { readonly kind: "operation"; readonly found: FoundOperation }
  | Extract<CanQuestion["call"], { kind: "permission-group" }>;

// The answer as `--json` writes it. The names of its members are an interface.
interface CommandAnswer {
  readonly allowed: boolean;
  readonly reason: string;
  readonly sentence: string;
  readonly reasons: readonly string[];
  /** The operation, with how its permissions are known; null when a permission group was asked. */
  readonly operation: Pick<OperationPermission, "method" | "path" | "evidence"> | null;
  readonly sufficient: readonly SufficientJson[];
  readonly held: readonly { readonly id: string; readonly name: string; readonly on: string }[];
  readonly missing: readonly (SufficientJson & { readonly on: string })[];
  /** The command that makes a token for the call and no more; null when none is needed. */
  readonly create: string | null;
}

interface SufficientJson {
  readonly id: string;
  readonly name: string;
  readonly scope: string;
}

interface Asked {
  readonly call: Call;
  readonly policyContext: PolicyContext;
  readonly owner: TokenOwner;
  readonly target: Target;
}

// Throws CommandError when the question has no answer.
function toCommandAnswer(answer: CanAnswer, asked: Asked): CommandAnswer {
  const operation = operationJson(asked.call);
  switch (answer.kind) {
    case "unanswerable":
      throw usageError(answer.reason);
    case "never":
      return {
        allowed: false,
        reason: "other-family",
        sentence: answer.reason,
        reasons: [answer.reason],
        operation,
        sufficient: [],
        held: [],
        missing: [],
        create: null,
      };
    case "explained": {
      const { decision, sufficient, held, missing, sentence } = answer.explanation;
      const { nameOf } = asked.policyContext;
      return {
        allowed: decision.allowed,
        reason: decision.reason,
        sentence: safeText(sentence),
        reasons: decision.reasons.map((reason) => safeText(reason.sentence)),
        operation,
        sufficient: sufficient.map(sufficientJson),
        held: held.map((grant) => ({
          id: grant.groupId,
          name: safeText(grant.group.name),
          on: safeText(describeResourceEntry(grant, nameOf)),
        })),
        missing: missing.map((group) => ({
          ...sufficientJson(group),
          on: safeText(describeTarget(group.on, nameOf)),
        })),
        create: decision.allowed ? null : createCommand(asked),
      };
    }
  }
}

function sufficientJson({ id, name, scope }: SufficientJson): SufficientJson {
  return { id, name: safeText(name), scope };
}

function operationJson(call: Call): CommandAnswer["operation"] {
  if (call.kind === "permission-group") return null;
  const { method, path, evidence } = call.found.operation;
  return { method, path, evidence };
}

function createCommand({ call, policyContext: { catalogue }, owner, target }: Asked): string | null {
  const policies = policiesForCall(neededCall(call, target), { catalogue, owner });
  return policies.length === 0 ? null : tokenWithPolicies(policies, owner, "NAME").command;
}

function neededCall(call: Call, target: Target): NeededCall {
  const needed =
    call.kind === "operation"
      ? call.found.operation
      : { method: "GET", path: "/", acceptedPermissions: [call.name] };
  return { ...needed, target };
}

function answerLines({ allowed, reasons, sentence, operation, create }: CommandAnswer): readonly string[] {
  return [
    allowed ? "allowed" : "not allowed",
    ...reasons.map((reason) => `  ${reason}`),
    ...(reasons.at(-1) === sentence ? [] : [`  → ${sentence}`]),
    ...(operation !== null && isTakenFromOthers(operation.evidence) ? [`  ${takenFromOthers}`] : []),
    ...(create === null ? [] : ["", "A new token for this call alone:", create]),
  ];
}

async function findCall(text: string, { catalogue }: PolicyContext): Promise<Call> {
  if (catalogue.findByName(text).length > 0) return { kind: "permission-group", name: text };
  const found = await findAnyOperation(text);
  if (found !== undefined) return { kind: "operation", found };
  if (isDocumentedOperation(text)) throw usageError(noPermissionNamed);
  throw usageError(
    looksLikeCall(text)
      ? `${permissionNotKnown(text)}; give the permission group that its documentation names`
      : `no permission group and no operation named ${JSON.stringify(text)}; check its spelling`,
  );
}

function timeOf(args: Arguments, { now }: Environment): Date {
  const text = valueOf(args, "at");
  return text === undefined ? now() : orUsageError(parseMoment(text, now())).moment;
}
