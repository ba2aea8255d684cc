import type { Operation } from "@cftokens/openapi";
import { checkRecorded } from "../check-exchange.ts";
import { createCoverageMeter } from "../coverage.ts";
import type { ContractOperation } from "../create-contract.ts";
import { type Exchange, recordExchange } from "../exchange.ts";
import type { Finding } from "../finding.ts";
import { identifierOf, toHistory } from "../state/history.ts";
import type { CreatedThing, SuiteFinding, SuiteOptions, SuiteResult } from "./options.ts";
import { type RequestPlan, toRequest } from "./request-plan.ts";

/** One run: what sends, judges, counts and remembers what has to be removed. */
export interface Session {
  readonly options: SuiteOptions & { readonly namePrefix: string };
  /** Sends a request for an operation and reports what is wrong with the answer to it alone. */
  readonly send: (target: ContractOperation, plan: RequestPlan, context: CaseContext) => Promise<Exchange>;
  /** As send, but what is found is handed back and not reported. */
  readonly trySend: (target: ContractOperation, plan: RequestPlan) => Promise<Tried>;
  /** Sends what no document describes; nothing is judged. */
  readonly sendUndocumented: (request: Request) => Promise<Exchange>;
  readonly report: (finding: Finding, context: CaseContext & { readonly exchange?: Exchange }) => void;
  /** Whether an operation succeeded at least once so far. */
  readonly hasSucceeded: (operation: Operation) => boolean;
  /** Removes what was created and is still there, but for things that are kept. */
  readonly removeCreated: (except?: ReadonlySet<string>) => Promise<void>;
  readonly read: () => Pick<SuiteResult, "findings" | "coverage" | "cases">;
}

/** Where a finding comes from, for people and for a second run. */
export interface CaseContext {
  readonly origin: string;
  readonly replay?: string;
}

export interface Tried {
  readonly exchange: Exchange;
  readonly findings: readonly Finding[];
}

/** Opens a session. `removal` gives the headers with which a thing is removed. */
export function createSession(
  options: SuiteOptions & { readonly namePrefix: string },
  removal: (target: ContractOperation) => RequestPlan["headers"],
): Session {
  const { contract, fetch, baseUrl } = options;
  const meter = createCoverageMeter(contract);
  const findings: SuiteFinding[] = [];
  const succeeded = new Set<Operation>();
  const created = new Map<string, CreatedThing>();
  let cases = 0;

  const exchangeWith = async (request: Request): Promise<Exchange> => {
    const sent = request.clone();
    const exchange = await recordExchange(sent, await fetch(request));
    cases += 1;
    return exchange;
  };
  const remember = async (exchange: Exchange) => {
    const [step] = toHistory([exchange], contract);
    if (step?.item === undefined || !step.isSuccess) return;
    if (step.role === "create") {
      const thing = toCreatedThing(step.item, baseUrl, step.resource?.remove?.id);
      const id = identifierOf(step.result, step.resource);
      if (thing === undefined || id === undefined) return;
      created.set(thing.path, { ...thing, id });
      await options.onCreated?.({ ...thing, id });
    }
    if (step.role === "remove") {
      const path = step.item.slice(new URL(baseUrl).pathname.replace(/\/$/, "").length);
      const thing = created.get(path);
      created.delete(path);
      if (thing !== undefined) await options.onRemoved?.(thing);
    }
  };
  const trySend = async (target: ContractOperation, plan: RequestPlan): Promise<Tried> => {
    const exchange = await exchangeWith(toRequest(target.operation, plan, baseUrl));
    meter.add(exchange);
    if (isSuccess(exchange)) {
      succeeded.add(target.operation);
      if (target.operation.method !== "GET") await remember(exchange);
    }
    const found = checkRecorded(exchange, contract);
    options.onExchange?.(found, exchange);
    return { exchange, findings: found };
  };
  const report: Session["report"] = (finding, { origin, replay, exchange }) => {
    findings.push({
      ...finding,
      origin,
      ...(exchange !== undefined && { exchange }),
      ...(replay !== undefined && { replay }),
    });
  };
  return {
    options,
    trySend,
    report,
    async send(target, plan, context) {
      const { exchange, findings: found } = await trySend(target, plan);
      for (const finding of found) report(finding, { ...context, exchange });
      return exchange;
    },
    sendUndocumented: exchangeWith,
    hasSucceeded: (operation) => succeeded.has(operation),
    async removeCreated(except = new Set()) {
      for (const thing of created.values()) {
        if (except.has(thing.path)) continue;
        const target = contract.operations.find(({ operation }) => operation.id === thing.operation);
        if (target === undefined) continue;
        const plan = { path: pathValuesOf(target.operation.path, thing.path), headers: removal(target) };
        await trySend(target, plan);
      }
    },
    read: () => ({ findings, coverage: meter.read(), cases }),
  };
}

export function isSuccess({ response }: Exchange): boolean {
  return response.status >= 200 && response.status < 300;
}

function toCreatedThing(
  item: string,
  baseUrl: string,
  operation: string | undefined,
): Omit<CreatedThing, "id"> | undefined {
  if (operation === undefined) return undefined;
  return { operation, path: item.slice(new URL(baseUrl).pathname.replace(/\/$/, "").length) };
}

/** The path values that make a concrete path of a template. */
function pathValuesOf(template: string, path: string): Readonly<Record<string, string>> {
  const segments = path.split("/");
  const entries = template.split("/").flatMap((segment, index) => {
    const name = /^\{(.+)\}$/.exec(segment)?.[1];
    return name === undefined ? [] : [[name, decodeURIComponent(segments[index] ?? "")]];
  });
  return Object.fromEntries(entries);
}
