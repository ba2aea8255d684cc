import { createOperationMatcher, type Operation } from "@cftokens/openapi";
import { checkRecorded } from "../check-exchange.ts";
import type { ContractOperation } from "../contract-operation.ts";
import { createCoverageMeter } from "../create-coverage-meter.ts";
import { type Body, type Exchange, isSuccessStatus, readRequest, readResponse } from "../exchange.ts";
import type { Finding } from "../finding.ts";
import { otherHeaders, usualAuthorization } from "./authorization.ts";
import { followCreated } from "./created-resources.ts";
import { createHider } from "../marked-secrets.ts";
import type { SentRequest, SuiteFinding, SuiteOptions, SuiteResult } from "./options.ts";
import { type ParameterValues, standingValues } from "./parameter-values.ts";
import { RunStopped } from "./run-stopped.ts";
import { type RequestPlan, toRequest } from "./request-plan.ts";

/** One run: sends requests, judges and counts the answers, and removes what it created. */
export interface Session {
  readonly options: SuiteOptions & { readonly namePrefix: string };
  /** Sends a request for an operation, and reports what is wrong with the answer to it alone. */
  readonly send: (tested: ContractOperation, plan: RequestPlan, context: CaseContext) => Promise<Exchange>;
  /** As send, but hands the findings back and does not report them. */
  readonly trySend: (tested: ContractOperation, plan: RequestPlan) => Promise<JudgedExchange>;
  /** Sends a request that no document describes. Nothing is judged. */
  readonly sendUndocumented: (request: Request, tested: ContractOperation) => Promise<Exchange>;
  readonly report: (finding: Finding, context: CaseContext & { readonly exchange?: Exchange }) => void;
  /** Whether an operation has succeeded so far. */
  readonly hasSucceeded: (operation: Operation) => boolean;
  /** How often an operation was answered each status so far. */
  readonly statusesOf: (operation: Operation) => ReadonlyMap<number, number>;
  /** Removes what was created and is still there, except resources with these paths. */
  readonly removeCreated: (except?: ReadonlySet<string>) => Promise<void>;
  readonly read: () => Pick<SuiteResult, "findings" | "coverage" | "cases">;
  /** The request that was answered last. */
  readonly lastAnswered: () => SentRequest | undefined;
}

/** Where a finding comes from, for people and for a second run. */
export interface CaseContext {
  readonly origin: string;
  readonly replay?: string;
}

export interface JudgedExchange {
  readonly exchange: Exchange;
  readonly findings: readonly Finding[];
}

/** Opens a session in which nothing was sent yet. */
export function createSession(options: Session["options"]): Session {
  const { contract, fetch, baseUrl } = options;
  const meter = createCoverageMeter(contract);
  const created = followCreated(options);
  const hide = createHider(contract);
  const reported: SuiteFinding[] = [];
  const statuses = new Map<Operation, Map<number, number>>();
  const share = createBodySharer();
  let cases = 0;
  let last: { readonly exchange: Exchange; readonly operation: string } | undefined;

  const standing = new Map<ContractOperation, ParameterValues & Pick<RequestPlan, "headers">>();
  // A plan with the parameters that every request for its operation has.
  const complete = (tested: ContractOperation, plan: RequestPlan): RequestPlan => {
    const values = standing.get(tested) ?? {
      ...standingValues(tested, options),
      headers: otherHeaders(tested, options),
    };
    standing.set(tested, values);
    return {
      ...plan,
      headers: values.headers,
      query: { ...values.query, ...plan.query },
      header: { ...values.header, ...plan.header },
      cookie: { ...values.cookie, ...plan.cookie },
    };
  };
  const sendRequest = async (request: Request, { operation }: ContractOperation): Promise<Exchange> => {
    const sent = await readRequest(request);
    let response: Response;
    try {
      response = await fetch(sent.request);
    } catch (error) {
      const none = { status: 0, headers: {}, body: { kind: "empty" } } as const;
      const { request: failed } = hide({ request: sent.read, response: none });
      throw new RunStopped(error, { request: failed, operation: operation.id });
    }
    const answer = await readResponse(response);
    const exchange = { request: sent.read, response: { ...answer, body: share(answer.body) } };
    last = { exchange, operation: operation.id };
    cases += 1;
    return exchange;
  };
  const trySend: Session["trySend"] = async (tested, plan) => {
    const { operation } = tested;
    const exchange = await sendRequest(toRequest(tested, complete(tested, plan), baseUrl), tested);
    meter.add(exchange, operation);
    const { status } = exchange.response;
    const counts = statuses.get(operation) ?? new Map<number, number>();
    statuses.set(operation, counts.set(status, (counts.get(status) ?? 0) + 1));
    if (isSuccessStatus(status) && operation.method !== "GET") await created.note(exchange);
    const findings = checkRecorded(exchange, contract, operation);
    options.onExchange?.(findings, exchange);
    return { exchange, findings };
  };
  const report: Session["report"] = (finding, { origin, replay, exchange }) => {
    const traced: SuiteFinding = {
      ...finding,
      origin,
      ...(exchange !== undefined && { exchange: hide(exchange) }),
      ...(replay !== undefined && { replay }),
    };
    reported.push(traced);
    options.onFinding?.(traced);
  };
  return {
    options,
    trySend,
    report,
    async send(tested, plan, context) {
      const { exchange, findings } = await trySend(tested, plan);
      for (const finding of findings) report(finding, { ...context, exchange });
      return exchange;
    },
    sendUndocumented: sendRequest,
    hasSucceeded: (operation) => [...(statuses.get(operation)?.keys() ?? [])].some(isSuccessStatus),
    statusesOf: (operation) => statuses.get(operation) ?? new Map(),
    async removeCreated(except = new Set()) {
      for (const { operation, path } of created.list()) {
        const remove = contract.operations.find((one) => one.operation.id === operation);
        if (remove === undefined || except.has(path)) continue;
        const authorization = usualAuthorization(remove, options);
        const { pathValues = {} } =
          createOperationMatcher([remove.operation])(remove.operation.method, path) ?? {};
        await trySend(remove, { path: pathValues, authorization });
      }
    },
    lastAnswered: () => last && { operation: last.operation, request: hide(last.exchange).request },
    read: () => ({ findings: reported, coverage: meter.read(), cases }),
  };
}

// Gives bodies of the same text as one: findings keep the answers that they are in, and most
// answers of an operation to what it refuses are the same.
function createBodySharer(): (body: Body) => Body {
  const known = new Map<string, Body>();
  return (body) => {
    if (body.kind !== "json" || body.text.length > mostShared.characters) return body;
    const same = known.get(body.text);
    if (same !== undefined) return same;
    if (known.size >= mostShared.bodies) known.clear();
    known.set(body.text, body);
    return body;
  };
}

const mostShared = { bodies: 1000, characters: 10_000 } as const;
