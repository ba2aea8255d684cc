import type { Contract } from "@cftokens/contract";
import { canCall, fillPath, requestSigner, type Signing } from "@cftokens/contract/suite";
import { type Fetch, listExpressions, type Operation, requestPath } from "@cftokens/openapi";
import { CommandError } from "../command-error.ts";
import { exitCodes } from "../exit-codes.ts";

export interface ProbeOptions {
  readonly fetch: Fetch;
  readonly baseUrl: string;
  /** What signs the requests of the run. */
  readonly signing: Signing;
  readonly pathValues: Readonly<Record<string, string>>;
  /** Ids of the chosen operations. */
  readonly operations: readonly string[];
}

/**
 * Asks before a run whether an API is there that accepts the credentials: one successful read is
 * enough. Throws a CommandError for a target that answers with web pages, and for credentials that
 * no operation accepts.
 */
export async function probeTarget(contract: Contract, options: ProbeOptions): Promise<void> {
  rejectUnsigned(contract, options);
  const sign = requestSigner(contract, options.signing);
  let refusal: string | undefined;
  for (const operation of chooseProbes(contract, options)) {
    const response = await options.fetch(sign(toRequest(operation, options)));
    const body = response.bodyUsed ? "" : await response.text();
    rejectWebPage(response, body, options.baseUrl);
    if (response.status < 400) return;
    if (![400, 401, 403].includes(response.status)) return;
    refusal ??= `${operation.method} ${operation.path} answered ${response.status}${describeErrors(body)}`;
  }
  if (refusal !== undefined) {
    const line = `The credentials were refused by ${options.baseUrl}: ${refusal}. ${adviceFor(options.signing)}`;
    throw new CommandError(line, exitCodes.credentialsRefused);
  }
}

function adviceFor({ credentials, headers = {} }: Signing): string {
  const isGiven = Object.keys({ ...credentials.schemes, ...headers }).length > 0;
  if (isGiven) return "Check what --auth and --header give.";
  return "Check CLOUDFLARE_API_TOKEN (or CLOUDFLARE_EMAIL and CLOUDFLARE_API_KEY), and what the token may do; the emulator prints the credentials that it takes when it starts.";
}

// Stops where no chosen operation takes what the run has been given.
function rejectUnsigned(contract: Contract, { operations, signing, baseUrl }: ProbeOptions): void {
  const chosen = contract.operations.filter(({ operation }) => operations.includes(operation.id));
  if (chosen.length === 0 || chosen.some((tested) => canCall(tested, signing))) return;
  const schemes = new Set(chosen.flatMap(({ operation }) => operation.security.flat()));
  const names = [...schemes].map((name) => JSON.stringify(name)).join(", ");
  const line = `${new URL(baseUrl).host} needs credentials: give those for the security schemes ${names} with --auth SCHEME=NAME, where the environment variable NAME holds one.`;
  throw new CommandError(line, exitCodes.credentialsRefused);
}

const mostProbes = 6;

// Operations that read and whose path is known, the chosen ones first.
function chooseProbes(
  contract: Contract,
  { operations, pathValues, signing }: ProbeOptions,
): readonly Operation[] {
  const reads = contract.operations
    .filter((tested) => canCall(tested, signing))
    .map(({ operation }) => operation)
    .filter((operation) => {
      const { method, parameters } = operation;
      const names = listExpressions(requestPath(operation)).map(({ name }) => name);
      const isKnown = names.every((name) => Object.hasOwn(pathValues, name));
      return method === "GET" && isKnown && !parameters.some((one) => one.in !== "path" && one.required);
    });
  const isWanted = ({ id }: Operation) => operations.includes(id);
  return [...reads.filter(isWanted), ...reads.filter((read) => !isWanted(read))].slice(0, mostProbes);
}

function toRequest(operation: Operation, { baseUrl, pathValues }: ProbeOptions): Request {
  return new Request(`${baseUrl}${fillPath(requestPath(operation), pathValues, operation.parameters)}`);
}

function rejectWebPage({ status, headers }: Response, body: string, baseUrl: string): void {
  const type = headers.get("content-type") ?? "no content type";
  const isPage = /html/iu.test(type) || /^\s*<(?:!doctype|html)\b/iu.test(body);
  if (!isPage && (status < 300 || status > 399)) return;
  const what = headers.has("location") ? `a redirect (status ${status})` : `a web page (${type})`;
  const line = `${baseUrl} answers with ${what}, not as an API. Give the base URL of the API, its path included.`;
  throw new CommandError(line, exitCodes.notTheApi);
}

// The error codes of an answer. Its texts are left out: they may repeat what was sent.
function describeErrors(body: string): string {
  const codes = [...body.matchAll(/"code"\s*:\s*(\d{3,7})/gu)].map((match) => match[1]);
  return codes.length === 0 ? "" : ` with code ${codes.join(", ")}`;
}
