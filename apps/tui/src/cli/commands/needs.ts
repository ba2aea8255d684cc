import { describePolicy, describeResourceEntry, type NameOf } from "@cftokens/policy";
import { type FindOperation, isTakenFromOthers } from "@cftokens/policy/permissions";
import {
  compareWithNeed,
  type NeedComparison,
  needOfCalls,
  type NeedOfCalls,
  permissionNotKnown,
  readNeeds,
  type ReadNeeds,
  terraformFileCalls,
  tokenWithPolicies,
} from "@cftokens/workbench/needs";
import { safeText, visibleJson } from "@cftokens/workbench/text";
import { requirePolicyContext } from "../assess-inventory.ts";
import { usageError } from "../command-error.ts";
import type { Environment } from "../environment.ts";
import type { ExitCode } from "../exit-codes.ts";
import { loadSurroundings } from "../load-inventory.ts";
import {
  finderFor,
  loadTokenToCompare,
  nameUnknownUser,
  ownerWithoutCredential,
  unknownUser,
} from "../need-questions.ts";
import { type Arguments, valueOf } from "../read-arguments.ts";

/**
 * `cftokens needs [CALL…]`: the least token for calls, and what a token has too little and too much
 * for them.
 */
export async function needs(args: Arguments, environment: Environment): Promise<ExitCode> {
  const asked = await askedOf(args, environment);
  const wanted = valueOf(args, "compare");
  return wanted === undefined
    ? printNeed(asked, args, environment)
    : printComparison(asked, { wanted, args }, environment);
}

async function printNeed(
  { texts, find }: AskedCalls,
  args: Arguments,
  environment: Environment,
): Promise<ExitCode> {
  const { catalogue } = await requirePolicyContext(await loadSurroundings(environment), environment);
  const owner = ownerWithoutCredential(args);
  const need = needOfCalls(texts, { find, owner, catalogue });
  if (need.calls.length === 0) throw usageError(...need.unknown.map(permissionNotKnown));
  const { remark } = environment.output;
  const print = (text: string) => environment.output.print(nameUnknownUser(text));
  const format = args.flags.has("json") ? "--json" : (valueOf(args, "format") ?? "words");
  const words = wordsOf(need, catalogue);
  const made = tokenWithPolicies(need.policies, owner, "NAME");
  switch (format) {
    case "--json":
      print(visibleJson(needJson(need)));
      return 0;
    case "words":
      for (const line of [...words.policies, ...words.grants, ...words.notes]) print(line);
      return 0;
    case "json":
      print(visibleJson(made.body, 2));
      break;
    case "command":
      print(made.command);
      break;
    default:
      print(made.terraform);
  }
  for (const line of words.notes) remark(line);
  return 0;
}

async function printComparison(
  { texts, find }: AskedCalls,
  { wanted, args }: { readonly wanted: string; readonly args: Arguments },
  environment: Environment,
): Promise<ExitCode> {
  const other = ["format", "account"].find((name) => args.values.has(name));
  if (other !== undefined) throw usageError(`--${other} cannot be combined with --compare; leave one out`);
  const compared = await loadTokenToCompare(wanted, environment);
  const { catalogue, nameOf } = compared.policyContext;
  const need = compared.needOf(texts, find);
  const found = compareWithNeed(compared.token, need, { now: environment.now(), catalogue, nameOf });
  const lines = args.flags.has("json")
    ? [visibleJson({ ...needJson(need), ...comparisonJson(found, nameOf) })]
    : [...comparisonLines(found, nameOf), ...wordsOf(need, catalogue, nameOf).notes];
  for (const line of lines) environment.output.print(line);
  return found.lacks.length > 0 ? 3 : 0;
}

// Calls by their texts, and what is known of each.
interface AskedCalls {
  readonly texts: readonly string[];
  readonly find: FindOperation;
}

async function askedOf(args: Arguments, environment: Environment): Promise<AskedCalls> {
  const read = await readFrom(args, environment);
  const findGiven = await finderFor(args.positionals);
  const byText = new Map(read.map(({ text, found }) => [text, found]));
  const texts = [...new Set([...args.positionals, ...byText.keys()])];
  if (texts.length === 0) throw usageError("there are no calls; give a CALL, or a file of calls with --from");
  return { texts, find: (text) => byText.get(text) ?? findGiven(text) };
}

async function readFrom(
  args: Arguments,
  environment: Environment,
): Promise<Extract<ReadNeeds, { readonly ok: true }>["calls"]> {
  const file = valueOf(args, "from");
  const env = valueOf(args, "env");
  if (file === undefined && env !== undefined)
    throw usageError("--env names an environment of the configuration in --from FILE");
  if (file === undefined) return [];
  const read = await readFileOrFolder(file, env, environment);
  if (!read.ok) throw usageError(`cannot read ${JSON.stringify(file)}: ${read.reason}`);
  for (const note of read.notes) environment.output.remark(safeText(note));
  return read.calls;
}

async function readFileOrFolder(
  file: string,
  env: string | undefined,
  { readFile, readFolder }: Environment,
): Promise<ReadNeeds> {
  const texts = file === "-" ? undefined : await readFolder(file, ".tf");
  if (texts === undefined) return readNeeds(await readFile(file), env);
  if (env !== undefined) throw usageError("a folder of Terraform has no environments; leave out --env");
  if (texts.length === 0) throw usageError(`there are no .tf files in ${JSON.stringify(file)}`);
  return terraformFileCalls(texts);
}

interface NeedWords {
  readonly policies: readonly string[];
  readonly grants: readonly string[];
  /** What is not known, or cannot be. */
  readonly notes: readonly string[];
}

function wordsOf(
  { policies, grants, free, impossible, unknown, calls }: NeedOfCalls,
  catalogue: Parameters<typeof describePolicy>[1]["catalogue"],
  nameOf?: NameOf,
): NeedWords {
  const context = { catalogue, ...(nameOf !== undefined && { nameOf }) };
  const guessed = calls.filter(({ evidence }) => isTakenFromOthers(evidence));
  const asksUser = JSON.stringify(policies).includes(unknownUser);
  return {
    policies:
      policies.length > 0
        ? policies.map((policy) => safeText(describePolicy(policy, context)))
        : ["no permission"],
    grants: grants.flatMap(({ group, calls: allowed, choices }) => [
      `  ${safeText(group.name)} for ${allowed.map(({ text }) => safeText(text)).join(", ")}`,
      ...(choices.length > 0
        ? [`    or as well ${choices.map(({ name }) => safeText(name)).join(", ")}`]
        : []),
    ]),
    notes: [
      ...free.map(({ text }) => `needs no permission: ${safeText(text)}`),
      ...impossible.map(({ text }) => `no token of this owner can be allowed: ${safeText(text)}`),
      ...unknown.map((text) => `not known, may need anything: ${safeText(text)}`),
      ...guessed.map(({ text }) => `not documented, taken from the others of its kind: ${safeText(text)}`),
      ...(asksUser ? ["put the id of the user in the place of USER_ID"] : []),
    ],
  };
}

// The need as `--json` writes it. The names of its members are an interface.
function needJson({ policies, grants, free, impossible, unknown }: NeedOfCalls) {
  return {
    policies,
    grants: grants.map(({ group, resource, calls, choices }) => ({
      group: { id: group.id, name: safeText(group.name) },
      resource,
      calls: calls.map(({ text, evidence }) => ({ call: safeText(text), evidence })),
      choices: choices.map(({ id, name }) => ({ id, name: safeText(name) })),
    })),
    free: free.map(({ text }) => safeText(text)),
    impossible: impossible.map(({ text }) => safeText(text)),
    unknown: unknown.map((text) => safeText(text)),
  };
}

function comparisonJson({ lacks, tooMuch }: NeedComparison, nameOf: NameOf) {
  return {
    lacks: lacks.map(({ call, why }) => ({ call: safeText(call.text), why: safeText(why) })),
    tooMuch: tooMuch.map(({ groupId, group, after }) => ({
      group: { id: groupId, name: group === undefined ? null : safeText(group.name) },
      on: after.map((entry) => safeText(describeResourceEntry(entry, nameOf))),
    })),
  };
}

function comparisonLines(compared: NeedComparison, nameOf: NameOf): readonly string[] {
  const { lacks, tooMuch } = comparisonJson(compared, nameOf);
  return [
    lacks.length > 0 ? "too little:" : "enough for every call that is known",
    ...lacks.flatMap(({ call, why }) => [`  ${call}`, `    ${why}`]),
    ...(tooMuch.length > 0 ? ["too much:"] : []),
    ...tooMuch.map(({ group, on }) => `  ${group.name ?? group.id} on ${on.join(", ")}`),
  ];
}
