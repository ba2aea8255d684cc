import { isDeeperThan, readJsonText } from "@cftokens/openapi/json";
import { toCondition } from "@cftokens/policy";
import { createRequest, toGoDuration } from "@cftokens/workbench/changes";
import { type Place, type Surroundings, type TokenKind, tokenKinds } from "@cftokens/workbench/inventory";
import { describeTime, parseDuration, parseEnd } from "@cftokens/workbench/text";
import { orUsageError, usageError } from "../command-error.ts";
import type { Environment } from "../environment.ts";
import type { ExitCode } from "../exit-codes.ts";
import { findPlace, loadSurroundings } from "../load-inventory.ts";
import { type Arguments, valueOf, valuesOf } from "../read-arguments.ts";
import { runChange } from "../send-change.ts";
import { templatePolicies } from "../template-policies.ts";

/** `cftokens create`: a new token from a template or a file. */
export async function create(args: Arguments, environment: Environment): Promise<ExitCode> {
  const kind = tokenKinds.find((known) => known === valueOf(args, "kind")) ?? "user";
  const file = valueOf(args, "from-file");
  if (file !== undefined) refuseWithFile(args);
  const surroundings = await loadSurroundings(environment);
  const places = placesIn(args, surroundings);
  const body =
    file === undefined
      ? await bodyFor(kind, { args, places, surroundings }, environment)
      : parseBody(await environment.readFile(file), file);
  const owner = places.find((place) => ownsToken(kind, place));
  const request = createRequest(kind, owner, body);
  if (request === undefined)
    throw usageError(
      `the token needs an owner; add --account ACCOUNT${kind === "access" ? " or --zone ZONE" : ""}`,
    );
  const name = valueOf(args, "name") ?? (kind === "builds" ? "the build token" : "the token");
  return runChange(request, { args, done: "created", name }, environment);
}

interface BodyRequest {
  readonly args: Arguments;
  readonly places: readonly Place[];
  readonly surroundings: Surroundings;
}

async function bodyFor(kind: TokenKind, request: BodyRequest, environment: Environment): Promise<unknown> {
  const { args } = request;
  const name = valueOf(args, "name");
  if (name === undefined) throw usageError("the token needs a name; add --name NAME");
  switch (kind) {
    case "user":
    case "account":
      return apiTokenBody(name, kind, { request, environment });
    case "access":
      return { name, ...durationOf(args) };
    case "builds":
      throw usageError("a build token holds the value of an API token; give its body with --from-file");
  }
}

async function apiTokenBody(
  name: string,
  kind: "user" | "account",
  {
    request: { args, places, surroundings },
    environment,
  }: { readonly request: BodyRequest; readonly environment: Environment },
): Promise<unknown> {
  const template = valueOf(args, "template");
  if (template === undefined)
    throw usageError(
      "the token needs permissions; add --template TEMPLATE, or give the whole body with --from-file",
    );
  const policies = await templatePolicies(template, { kind, places, surroundings }, environment);
  const expiresIn = valueOf(args, "expires-in");
  const condition = toCondition({ in: valuesOf(args, "ip") });
  return {
    name,
    policies,
    ...(expiresIn !== undefined && { expires_on: endOf(expiresIn, environment.now()) }),
    ...(condition !== undefined && { condition }),
  };
}

function durationOf(args: Arguments): { readonly duration?: string } {
  if (valuesOf(args, "ip").length > 0 || valueOf(args, "template") !== undefined)
    throw usageError("a service token has neither template nor addresses; leave out --template and --ip");
  const expiresIn = valueOf(args, "expires-in");
  return expiresIn === undefined
    ? {}
    : { duration: toGoDuration(orUsageError(parseDuration(expiresIn)).milliseconds) };
}

function endOf(text: string, now: Date): string {
  return describeTime(orUsageError(parseEnd(text, now)).moment.getTime());
}

function placesIn(args: Arguments, { places }: Surroundings): readonly Place[] {
  return [
    ...valuesOf(args, "account").map((text) => findPlace("account", text, places)),
    ...valuesOf(args, "zone").map((text) => findPlace("zone", text, places)),
  ];
}

// A service token of a zone is asked for with --zone alone.
function ownsToken(kind: TokenKind, place: Place): boolean {
  return place.kind === "account" || kind === "access";
}

function refuseWithFile(args: Arguments): void {
  const other = ["name", "template", "expires-in", "ip"].find((name) => args.values.has(name));
  if (other !== undefined)
    throw usageError(`--${other} cannot be combined with --from-file; put it into the body`);
}

function parseBody(text: string, file: string): unknown {
  if (isDeeperThan(deepestBody, text))
    throw usageError(
      `${JSON.stringify(file)} is nested deeper than ${deepestBody} levels; check its content`,
    );
  const read = readJsonText(text);
  if (!read.ok) throw usageError(`${JSON.stringify(file)} ${read.reason}; check its syntax`);
  return read.value;
}

// The documented bodies need 8 levels.
const deepestBody = 100;
