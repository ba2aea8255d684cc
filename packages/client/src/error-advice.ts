import type { ChainedError, FailureFacts, FailureKind } from "./failure-facts.ts";

/** Says in a sentence or two what to do about a failed call, judging by its facts alone. */
export function adviceFor(facts: AdvisedFacts): string {
  if (facts.body !== undefined) return adviceOfOthers;
  const all = facts.errors.flatMap((error) => [...error.chain, error]);
  const found = all.map((error) => rows.find((row) => matches(row, error))).find((row) => row !== undefined);
  const advice = found?.advice ?? adviceByStatus(facts.status) ?? adviceByKind[facts.kind];
  return advice
    .replace(acceptedOnes, () => nameAccepted(facts.acceptedPermissions ?? []))
    .replace(askedWait, () => nameWait(facts.retryAfterSeconds));
}

type AdvisedFacts = Pick<
  FailureFacts,
  "kind" | "status" | "errors" | "body" | "acceptedPermissions" | "retryAfterSeconds"
>;

const adviceOfOthers =
  "The body of the answer (`error.body`) and the documents of the API say what to change.";

// The permission groups that are enough, by name where the document names them.
function nameAccepted(names: readonly string[]): string {
  if (names.length === 0 || names.length > mostNamed) return acceptedOnes;
  return names.length === 1 ? `"${names[0]}"` : `one of ${names.map((name) => `"${name}"`).join(", ")}`;
}

function nameWait(seconds: number | undefined): string {
  return seconds === undefined ? askedWait : `${seconds} seconds`;
}

const askedWait = "until the time in the `retry-after` header (at most 5 minutes)";
const acceptedOnes = "one of the operation's accepted permissions";
// More names than this are a list to look up rather than advice.
const mostNamed = 8;

interface Row {
  readonly code?: number;
  readonly text?: RegExp;
  readonly advice: string;
}

const missingCredential =
  "No credential reached the API: pass an API token, or an e-mail together with the Global API key.";
const unknownToken =
  "The token does not exist (any more), was rolled, has expired or is disabled, or is of the other kind (user or account). " +
  "Check it in the dashboard and use its present value. A token made seconds ago may need a moment.";
const missingPermission =
  "The token lacks a permission group for this call, or its policies do not cover this resource. " +
  `Add ${acceptedOnes} on this account or zone.`;
const tooMany = `Wait ${askedWait}, then send fewer calls.`;
const malformedToken =
  "The value is not shaped like an API token: look for quotes, blanks, a line break, or a missing part; " +
  "a Global API key goes with its e-mail, not here.";

const userLevelCall =
  "This is a user-level call, which refuses an account's token in this way: use a user's token or leave the call out. " +
  "If it is a user's token, the value is not shaped like an API token: look for quotes, blanks, a line break, or a missing part.";

// Codes with their meanings, first match wins. One code can have several meanings, told apart by
// the text. No official list exists: the rows come from Cloudflare's documentation and from
// recorded answers.
const rows: readonly Row[] = [
  {
    code: 9109,
    text: /max auth failures|too many authentication failures/iu,
    advice:
      "The API has locked this credential out for some minutes after repeated failures. Stop, correct the credential, wait, and try once.",
  },
  {
    code: 9109,
    text: /location/iu,
    advice:
      "The token may not be used from this IP address. Call from an address in its condition, or change the condition.",
  },
  {
    code: 9109,
    text: /user-level authentication/iu,
    advice:
      "This call is for users, and the token belongs to an account. Use a user token, or the account's own operation.",
  },
  { code: 9109, text: /unauthorized to access/iu, advice: missingPermission },
  { code: 9109, advice: unknownToken },
  {
    code: 10000,
    text: /not allowed for/iu,
    advice:
      "This call does not take this kind of credential. Use an API token instead of e-mail and key, or the other way round.",
  },
  { code: 10000, advice: `Either the token is not valid or it may not do this. ${missingPermission}` },
  { code: 10001, text: /authenticate|token|authoriz/iu, advice: unknownToken },
  { text: /^request is not authorized/iu, advice: missingPermission },
  {
    code: 10405,
    advice:
      "This call does not take this kind of credential. Use an API token instead of e-mail and key, or the other way round.",
  },
  {
    code: 1000,
    text: /invalid api token/iu,
    advice: `${unknownToken} Account tokens are verified at the account's own operation.`,
  },
  {
    code: 1001,
    text: /authorization/iu,
    advice:
      "This call checks the API token in the Authorization header: use an API token, not e-mail and key.",
  },
  {
    code: 1001,
    text: /reusing existing policies/iu,
    advice: "Send the policies without their `id`: the API gives each stored policy its own.",
  },
  {
    code: 1001,
    text: /must specify a zone|nest zone/iu,
    advice:
      'For an account\'s token write all zones inside the account: {"com.cloudflare.api.account.<ID>": {"com.cloudflare.api.account.zone.*": "*"}}.',
  },
  {
    code: 1001,
    text: /resource type/iu,
    advice: "Correct the resource name in the policy, for example com.cloudflare.api.account.zone.<ZONE_ID>.",
  },
  {
    code: 1001,
    text: /permission check|permission group/iu,
    advice:
      "The permission group does not exist, cannot be given to such a token, or does not apply to these resources. Pick one from the list of permission groups with the scope of the resource.",
  },
  {
    code: 1001,
    text: /zone identifier/iu,
    advice: "Check the zone id (32 hexadecimal characters), and that the credential can see the zone.",
  },
  {
    code: 1001,
    text: /account owned tokens/iu,
    advice: "This call does not take account tokens. Use a user token.",
  },
  { code: 1001, advice: "Correct what the message names and send the call again." },
  { code: 6111, advice: malformedToken },
  { code: 6102, advice: "The e-mail address is malformed: use the one that you sign in with." },
  {
    code: 6103,
    advice: "The Global API key is malformed. An API token is passed as `apiToken`, without an e-mail.",
  },
  { code: 6003, advice: malformedToken },
  {
    code: 9103,
    advice:
      "No user has this e-mail and Global API key. Check both; a changed key makes the old one useless.",
  },
  { code: 9106, text: /^authentication failed/iu, advice: userLevelCall },
  { code: 9106, advice: missingCredential },
  { code: 9107, advice: missingCredential },
  { code: 12005, advice: missingCredential },
  {
    code: 12006,
    advice:
      "Workers Builds takes a user's token only. Use a user API token that has the permission group Workers CI Write.",
  },
  {
    code: 12000,
    text: /not found/iu,
    advice:
      "There is no such build token in this account (any more). List the build tokens to see which there are.",
  },
  {
    text: /service_token_not_found/iu,
    advice: "There is no such service token. The path takes its `id` (a UUID), not its `client_id`.",
  },
  {
    code: 12139,
    advice:
      "Take the service token out of the policies, groups and SCIM settings that use it, then try again.",
  },
  { code: 12130, advice: "Correct what the message names after `invalid_request` and send the call again." },
  {
    code: 7003,
    advice:
      "Check the ids in the path: an account, zone or token id is 32 hexadecimal characters, and the credential must be able to see it.",
  },
  { code: 7000, advice: "Check the base URL: it ends in /client/v4." },
  { code: 7001, advice: "Check the ids in the path, none may be empty, and that the operation exists." },
  {
    code: 6007,
    advice: "The body did not arrive as JSON. Look for a proxy between here and the API that changes it.",
  },
  {
    code: 9207,
    advice:
      "The body did not arrive as application/json. Look for a proxy between here and the API that changes headers.",
  },
  { code: 10100, advice: tooMany },
  { code: 971, advice: tooMany },
  {
    code: 400,
    text: /date\/time/iu,
    advice:
      "Write the time in UTC to the second, as in 2030-12-31T00:00:00Z: without milliseconds and without an offset.",
  },
  { code: 400, text: /\blength\b/iu, advice: "Change the length of the value as the message says." },
  {
    code: 400,
    text: /\bid must be present/iu,
    advice: "Give every permission group its `id`; the name alone is not enough.",
  },
  { code: 400, advice: "Correct the field that the message names and send the call again." },
];

function matches(row: Row, error: ChainedError): boolean {
  return (
    (row.code === undefined || row.code === error.code) &&
    (row.text === undefined || row.text.test(error.message))
  );
}

function adviceByStatus(status: number | undefined): string | undefined {
  if (status === undefined) return undefined;
  if (status === 429) return tooMany;
  if (status >= 500)
    return "The fault is on Cloudflare's side. Try again in a moment; see https://www.cloudflarestatus.com if it lasts.";
  if (status >= 300 && status < 400)
    return "The address redirects, which is not followed because credentials would go along. Correct the base URL.";
  return undefined;
}

const adviceByKind: Readonly<Record<FailureKind, string>> = {
  api: "The message says why; no further advice is known for this code.",
  unsuccessful: "The API answered but did not do it. Correct what the message names and send the call again.",
  "empty-body": "It is unknown whether the call took effect: look at the present state before repeating it.",
  "not-json":
    "Something other than the API answered. Check the base URL, and any proxy between here and the API.",
  "broken-json":
    "The answer broke off or was changed on its way. Look at the present state before repeating a change.",
  "unexpected-shape": "Something other than this API answered, or the API has changed. Check the base URL.",
  "too-large":
    "Ask for less (a smaller `per_page`), or allow more (`mostBodyBytes`). Look at the present state before repeating a change.",
  timeout:
    "Try again, or allow more time (`timeoutMs`). Look at the present state before repeating a change: it may have taken effect.",
  network:
    "Check the connection, the base URL and any proxy. Look at the present state before repeating a change.",
  aborted: "The call was stopped from here; a change may have taken effect already.",
  "invalid-path": "Pass the id of an existing object.",
  insecure: "Use an https address. Plain http is for this machine only (localhost, 127.0.0.1, ::1).",
  misconfigured:
    "Correct it where the client is created. Credentials belong into `credentials`, never into the address.",
};
