import { type ApiError, adviceFor } from "@cftokens/client";
import { describeTarget, type NameOf } from "@cftokens/policy";
import { type Evidence, isTakenFromOthers } from "@cftokens/policy/permissions";
import {
  compareWithNeed,
  findAnyOperation,
  type NeedComparison,
  needOfCalls,
  type NeedOfCalls,
  readFailure,
  type ReadFailure,
  tokenWithPolicies,
} from "@cftokens/workbench/needs";
import { safeText, visibleJson } from "@cftokens/workbench/text";
import { requirePolicyContext } from "../assess-inventory.ts";
import { usageError } from "../command-error.ts";
import type { Environment } from "../environment.ts";
import type { ExitCode } from "../exit-codes.ts";
import { loadSurroundings } from "../load-inventory.ts";
import { finderFor, loadTokenToCompare, nameUnknownUser, ownerWithoutCredential } from "../need-questions.ts";
import { type Arguments, valueOf } from "../read-arguments.ts";

/** `cftokens explain`: which permission a refused call needs, from the output of a program. */
export async function explain(args: Arguments, environment: Environment): Promise<ExitCode> {
  const failure = readFailure(await environment.readFile(valueOf(args, "from") ?? "-"));
  const calls = await callsOf(failure, valueOf(args, "call"));
  if (calls.texts.length === 0 && failure.errors.length === 0)
    throw usageError("there is no refusal of the API in the text; give the whole output, or --call CALL");
  const answer = toAnswer(failure, calls, await explained(calls.texts, args, environment));
  const lines = args.flags.has("json") ? [visibleJson(answer)] : answerLines(answer);
  for (const line of lines) environment.output.print(nameUnknownUser(line));
  if (calls.texts.length === 0) throw usageError("the text does not name the call; add it with --call CALL");
  return (answer.lacks ?? []).length > 0 ? 3 : 0;
}

interface Calls {
  readonly texts: readonly string[];
  /** Whether the text leaves methods out, so that each method is one possibility. */
  readonly isGuessed: boolean;
}

async function callsOf({ calls, paths }: ReadFailure, given: string | undefined): Promise<Calls> {
  if (given !== undefined) return { texts: [given], isGuessed: false };
  const possible = paths.flatMap((path) => methods.map((method) => `${method} ${path}`));
  const found = await Promise.all(possible.map(findAnyOperation));
  // A path says where, and the id of its operation the method.
  const named = possible.filter((_call, at) => calls.includes(found[at]?.operation.id ?? ""));
  if (named.length > 0) return { texts: named, isGuessed: false };
  if (calls.length > 0 || paths.length === 0) return { texts: calls, isGuessed: false };
  const known = possible.filter((_call, at) => found[at] !== undefined);
  return { texts: known.length > 0 ? known : paths, isGuessed: true };
}

interface Explained {
  readonly need: NeedOfCalls;
  readonly compared: NeedComparison | undefined;
  readonly nameOf: NameOf | undefined;
  readonly create: string | undefined;
}

async function explained(
  texts: readonly string[],
  args: Arguments,
  environment: Environment,
): Promise<Explained> {
  const wanted = valueOf(args, "compare");
  if (wanted !== undefined) {
    if (args.values.has("account"))
      throw usageError("--account cannot be combined with --compare; leave one out");
    const { token, policyContext, needOf } = await loadTokenToCompare(wanted, environment);
    const { catalogue, nameOf } = policyContext;
    const need = needOf(texts, await finderFor(texts));
    const compared = compareWithNeed(token, need, { now: environment.now(), catalogue, nameOf });
    const create = compared.lacks.length > 0 ? commandFor(need, token.owner) : undefined;
    return { need, compared, nameOf, create };
  }
  const { catalogue } = await requirePolicyContext(await loadSurroundings(environment), environment);
  const owner = ownerWithoutCredential(args);
  const need = needOfCalls(texts, { find: await finderFor(texts), owner, catalogue });
  return { need, compared: undefined, nameOf: undefined, create: commandFor(need, owner) };
}

function commandFor(
  { policies }: NeedOfCalls,
  owner: Parameters<typeof tokenWithPolicies>[1],
): string | undefined {
  return policies.length === 0 ? undefined : tokenWithPolicies(policies, owner, "NAME").command;
}

// The answer as `--json` writes it. The names of its members are an interface.
interface CommandAnswer {
  readonly status: number | null;
  readonly errors: readonly { readonly code: number | null; readonly message: string }[];
  readonly advice: string;
  readonly calls: readonly {
    readonly call: string;
    /** Any one of these permission groups suffices. */
    readonly sufficient: readonly string[];
    readonly on: string;
    readonly evidence: Evidence;
  }[];
  /** Whether the text leaves the method out; each call is one possibility then. */
  readonly methodUnknown: boolean;
  readonly unknown: readonly string[];
  /** What the token that was compared is refused; null without one. */
  readonly lacks: readonly { readonly call: string; readonly why: string }[] | null;
  readonly create: string | null;
}

function toAnswer(
  { status, errors }: ReadFailure,
  { isGuessed }: Calls,
  { need, compared, nameOf, create }: Explained,
): CommandAnswer {
  const accepted = new Set(need.calls.flatMap(({ acceptedPermissions }) => acceptedPermissions));
  return {
    status: status ?? null,
    errors: errors.map(({ code, message }) => ({ code: code ?? null, message: safeText(message) })),
    advice: adviceOf(status, errors, isGuessed ? [] : [...accepted]),
    calls: need.calls.map(({ text, acceptedPermissions, target, evidence }) => ({
      call: safeText(text),
      sufficient: acceptedPermissions.map((name) => safeText(name)),
      on: safeText(describeTarget(target, nameOf)),
      evidence,
    })),
    methodUnknown: isGuessed,
    unknown: need.unknown.map((text) => safeText(text)),
    lacks:
      compared?.lacks.map(({ call, why }) => ({ call: safeText(call.text), why: safeText(why) })) ?? null,
    create: isGuessed ? null : (create ?? null),
  };
}

function adviceOf(
  status: number | undefined,
  errors: readonly ApiError[],
  acceptedPermissions: readonly string[],
): string {
  return safeText(
    adviceFor({ kind: "api", status, errors, acceptedPermissions, retryAfterSeconds: undefined }),
  );
}

function answerLines(answer: CommandAnswer): readonly string[] {
  const { errors, advice, calls, methodUnknown, unknown, lacks, create } = answer;
  return [
    ...errors.map(({ code, message }) => `code ${code}: ${message}`),
    ...(errors.length > 0 ? [`  → ${advice}`] : []),
    ...(methodUnknown ? ["the text does not say the method; it is one of these:"] : []),
    ...calls.flatMap(({ call, sufficient, on, evidence }) => [
      call,
      `  needs ${sufficient.join(" or ") || "no permission"} on ${on}`,
      ...(isTakenFromOthers(evidence)
        ? ["  which is not documented, but taken from the others of its kind"]
        : []),
      ...(lacks === null ? [] : [`  ${verdict(call, lacks)}`]),
    ]),
    ...unknown.map((call) => `not known, may need anything: ${call}`),
    ...(create === null ? [] : ["", "A new token for this alone:", create]),
  ];
}

function verdict(call: string, lacks: NonNullable<CommandAnswer["lacks"]>): string {
  const lack = lacks.find((one) => one.call === call);
  return lack?.why ?? "the token is allowed this";
}

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];
