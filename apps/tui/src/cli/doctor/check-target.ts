import type { Client, Credentials, Token, TokenVerification } from "@cftokens/client";
import { describePolicy } from "@cftokens/policy";
import { toPolicyContext } from "@cftokens/workbench/assessment";
import { type OwnTokenOwner, verifyToken } from "@cftokens/workbench/connection";
import { readGroups } from "@cftokens/workbench/groups";
import { type IsReadable, type Place, readPlaces, tokenOperations } from "@cftokens/workbench/inventory";
import type { SentRequest } from "@cftokens/workbench/requests";
import {
  connectionAdvice,
  describeDistance,
  describeTime,
  type ErrorReport,
  safeText,
} from "@cftokens/workbench/text";
import { type Check, fine, problem, warning } from "./check.ts";

/** The API that the profile is for, and how to ask it. */
export interface CheckedTarget {
  readonly client: Client;
  readonly isReadable: IsReadable;
  /** Accounts and zones that the environment or the profile names. */
  readonly known: readonly Place[];
  readonly credentials: Credentials;
  /** Such as "api.cloudflare.com"; undefined for the embedded emulator. */
  readonly host: string | undefined;
  /** Has this listener told of every request from now on. */
  readonly onRequest: (listener: (request: SentRequest) => void) => void;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

/** Whether the API answers, what the credential is and may do, and what time it is there. */
export async function checkTarget(target: CheckedTarget): Promise<readonly Check[]> {
  const answers: Heard[] = [];
  const failures: string[] = [];
  target.onRequest(({ at, outcome }) => {
    if (outcome.kind === "unanswered") failures.push(outcome.reason);
    if (outcome.kind === "answered")
      answers.push({ at, milliseconds: outcome.milliseconds, date: outcome.headers["date"] });
  });
  const own = await readOwn(target);
  const [first] = answers;
  const place = target.host ?? "the embedded emulator";
  if (first === undefined)
    return [
      problem(
        "reachability",
        `${place} does not answer: ${failures[0] ?? "in time"}`,
        connectionAdvice(failures.join(" ")) ?? otherwise,
      ),
    ];
  return [
    fine("reachability", `${place} answers in ${Math.round(first.milliseconds)} ms`),
    ...own,
    checkClock(first, target),
  ];
}

interface Heard {
  readonly at: Date;
  readonly milliseconds: number;
  readonly date: string | undefined;
}

async function readOwn(target: CheckedTarget): Promise<readonly Check[]> {
  return "apiToken" in target.credentials ? readToken(target) : readKey(target);
}

async function readKey({ client, isReadable, signal }: CheckedTarget): Promise<readonly Check[]> {
  const answer = await client.userUserDetails({ signal });
  if (!answer.ok || !isReadable("user", answer.result))
    return [
      problem(
        "credential",
        `the Global API key is refused${answer.ok ? "" : ` (status ${answer.error.status ?? "unknown"})`}`,
        "compare CLOUDFLARE_EMAIL and CLOUDFLARE_API_KEY with the dashboard, or use an API token",
      ),
    ];
  return [
    fine("credential", `the Global API key of ${safeText(answer.result.email)}`),
    warning(
      "permissions",
      "it may do whatever its user may",
      "use an API token with the permissions that the job needs",
    ),
    warning("end", "it never ends", "use an API token that ends"),
  ];
}

async function readToken(target: CheckedTarget): Promise<readonly Check[]> {
  const asUser = await verifyToken({ kind: "user" }, target);
  if (asUser.ok) return describeToken({ kind: "user" }, asUser.verification, target);
  const { places } = await readPlaces(target, target);
  const accounts = places.filter(({ kind }) => kind === "account").slice(0, mostAccounts);
  for (const { id } of accounts) {
    const owner = { kind: "account", accountId: id } as const;
    const verified = await verifyToken(owner, target);
    if (verified.ok) return describeToken(owner, verified.verification, target);
  }
  return [
    problem("credential", `the API token is refused: ${reasonOf(asUser.error)}`, refusedAdvice(accounts)),
  ];
}

function reasonOf({ outcome, reasons }: ErrorReport): string {
  return [outcome ?? "", ...reasons].filter((text) => text !== "").join("; ");
}

function refusedAdvice(accounts: readonly Place[]): string {
  return accounts.length > 0
    ? "compare it with the dashboard: whether it is there, active, and whole"
    : "compare it with the dashboard; if it is an account's token, name the account in CLOUDFLARE_ACCOUNT_ID";
}

async function describeToken(
  owner: OwnTokenOwner,
  verification: TokenVerification,
  target: CheckedTarget,
): Promise<readonly Check[]> {
  const whose = owner.kind === "user" ? "a user" : `the account ${safeText(owner.accountId)}`;
  const [id, status] = [safeText(verification.id), safeText(verification.status)];
  const says = `an API token of ${whose}, ${id}, ${status}`;
  return [
    verification.status === "active"
      ? fine("credential", says)
      : problem("credential", says, "enable it in the dashboard, or use another token"),
    await checkPermissions(owner, id, target),
    checkEnd(verification, target.now()),
  ];
}

async function checkPermissions(owner: OwnTokenOwner, id: string, target: CheckedTarget): Promise<Check> {
  const token = await readOwnToken(owner, id, target);
  if (token === undefined)
    return {
      ...fine("permissions", "not known: the token may not read itself"),
      advice: "look at it in the dashboard; with API Tokens Read it could say them here",
    };
  const { places, user } = await readPlaces(target, target);
  const groups = await readGroups({ places, signal: target.signal }, target);
  const context = toPolicyContext({ groups, places, user });
  return fine(
    "permissions",
    token.policies.map((policy) => safeText(describePolicy(policy, context))).join("; "),
  );
}

async function readOwnToken(
  owner: OwnTokenOwner,
  id: string,
  { client, isReadable, signal }: CheckedTarget,
): Promise<Token | undefined> {
  const answer =
    owner.kind === "user"
      ? await client[tokenOperations.user.get]({ path: { token_id: id }, signal })
      : await client[tokenOperations.account.get]({
          path: { account_id: owner.accountId, token_id: id },
          signal,
        });
  return answer.ok && isReadable("token", answer.result) ? answer.result : undefined;
}

function checkEnd({ expires_on: end, not_before: start }: TokenVerification, now: Date): Check {
  const [ends, starts] = [Date.parse(end ?? ""), Date.parse(start ?? "")];
  const another = "create another token before, or move its end (cftokens, e)";
  if (starts > now.getTime())
    return problem("end", `it works from ${describeTime(starts)} on`, "wait, or use another token");
  if (Number.isNaN(ends)) return fine("end", "it never ends");
  const says = `it ends ${describeDistance(ends, now)}, at ${describeTime(ends)}`;
  if (ends <= now.getTime()) return problem("end", `it ended at ${describeTime(ends)}`, "use another token");
  return ends - now.getTime() < soon ? warning("end", says, another) : fine("end", says);
}

// The server wrote its time somewhere between the request and the answer, in whole seconds.
function checkClock({ at, milliseconds, date }: Heard, { host }: CheckedTarget): Check {
  if (host === undefined) return fine("clock", "the embedded emulator goes by this machine's clock");
  const there = Date.parse(date ?? "");
  if (Number.isNaN(there)) return fine("clock", "not compared: the answer has no date");
  const away = Math.round((at.getTime() + milliseconds / 2 - there) / 1000);
  const size = Math.abs(away);
  if (size <= closeEnough) return fine("clock", "as the server's");
  const says = `${size} seconds ${away > 0 ? "ahead of" : "behind"} the server's`;
  return size > farOff
    ? problem("clock", says, "set the clock: ends of tokens and certificates are judged by it")
    : warning("clock", says, "set the clock, or have it set from the network");
}

const otherwise = "Check the connection and the base URL. Behind a proxy, set HTTPS_PROXY.";
const mostAccounts = 3;
// Milliseconds.
const soon = 7 * 24 * 60 * 60 * 1000;
// Seconds.
const closeEnough = 5;
const farOff = 300;
