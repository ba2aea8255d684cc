import type { Operation } from "@cftokens/openapi";
import { isJsonObject } from "@cftokens/openapi/json";
import { flattenSchema } from "@cftokens/openapi/schema";
import type { Contract, ContractOperation } from "../create-contract.ts";
import type { Exchange } from "../exchange.ts";
import { apiKnowledge } from "../state/api-knowledge.ts";
import { identifierOf, toHistory } from "../state/history.ts";
import { readPageInfo } from "../state/page-info.ts";
import type { Resource } from "../state/resource.ts";
import { listSecrets } from "../state/secrets.ts";
import { bearer } from "./authorization.ts";
import { type BaseBody, baseBodies } from "./base-body.ts";
import type { RequestPlan } from "./request-plan.ts";
import { isSuccess, type Session } from "./session.ts";
import { type Things, usualHeaders } from "./things.ts";

/** Sends one or several requests. */
export type Call = () => Promise<readonly Exchange[]>;

/** What can be done to the things of a resource, each call about the one that was created last. */
export interface ResourceCalls {
  readonly creates: readonly Call[];
  readonly updates: readonly Call[];
  readonly actions: readonly Call[];
  readonly list: Call | undefined;
  /** Several pages, and one past the end. */
  readonly pages: Call | undefined;
  /** Takes the first thing of the list where nothing may be created. */
  readonly find: Call | undefined;
  readonly read: Call | undefined;
  readonly remove: Call | undefined;
  readonly readRemoved: Call | undefined;
  readonly updateRemoved: Call | undefined;
  readonly removeAgain: Call | undefined;
  /** Verifies with the secret that was shown last, and with those before it. */
  readonly verify: Call | undefined;
  readonly verifyOld: Call | undefined;
}

/** Undefined when the path to the collection is not known. */
export async function createCalls(
  resource: Resource,
  session: Session,
  things: Things,
): Promise<ResourceCalls | undefined> {
  const { contract, write } = session.options;
  const targetOf = (operation: Operation | undefined) =>
    contract.operations.find((target) => target.operation === operation);
  const listed = targetOf(resource.list);
  const first = listed?.operation ?? resource.create;
  const above = first && (await things.pathFor(first));
  if (above === undefined) return undefined;

  const line = createLine(resource, session, above);
  const canMake = resource.create !== undefined && resource.remove !== undefined && write;
  const callsTo = (operation: Operation | undefined): readonly Call[] => {
    const target = targetOf(operation);
    if (target === undefined) return [];
    return plansFor(target, resource, session).map((plan) => async () => [await line.send(target, plan)]);
  };
  const changes = (operation: Operation | undefined) =>
    canMake ? callsTo(operation).map((call) => line.onThing(call)) : [];
  const verifier = contract.operations.find(({ operation }) => isVerifierOf(operation, resource));
  const verifyWith = (choose: () => readonly string[]): Call | undefined =>
    verifier &&
    (async () => await Promise.all(choose().map(async (secret) => await verify(verifier, secret))));
  const verify = async (target: ContractOperation, secret: string) =>
    await line.send(target, { path: above, headers: bearer(secret) });
  const list = listed && (async () => [await line.send(listed, { query: mostPerPage(listed.operation) })]);
  const read = callsTo(resource.read).map((call) => line.onThing(call))[0];
  const [remove] = changes(resource.remove);
  return {
    creates: canMake ? callsTo(resource.create) : [],
    updates: changes(resource.update),
    actions: resource.actions.flatMap(changes),
    list,
    pages: listed && isPaged(listed.operation) ? async () => await walk(listed, line, contract) : undefined,
    find: canMake ? undefined : list && (async () => await line.find(list)),
    read,
    remove,
    readRemoved: canMake ? read : undefined,
    updateRemoved: changes(resource.update)[0],
    removeAgain: remove,
    verify: verifyWith(() => line.secrets().slice(-1)),
    verifyOld: verifyWith(() => line.secrets().slice(0, -1)),
  };
}

/** What is remembered from call to call: which thing they are about, and its secrets. */
interface Line {
  readonly send: (target: ContractOperation, plan: Partial<RequestPlan>) => Promise<Exchange>;
  /** A call that is left out as long as there is no thing. */
  readonly onThing: (call: Call) => Call;
  /** Takes the first thing of a list. */
  readonly find: (list: Call) => Promise<readonly Exchange[]>;
  /** The secrets that were shown of the thing, in order. */
  readonly secrets: () => readonly string[];
}

function createLine(resource: Resource, session: Session, above: RequestPlan["path"]): Line {
  const { contract } = session.options;
  let id: string | undefined;
  let secrets: readonly string[] = [];
  const path = () =>
    resource.parameter === undefined || id === undefined ? above : { ...above, [resource.parameter]: id };
  return {
    async send(target, plan) {
      const headers = usualHeaders(target, session.options);
      const context = { origin: `the life of one of ${resource.collection}`, replay: "life" };
      const exchange = await session.send(target, { path: path(), headers, ...plan }, context);
      const history = toHistory([exchange], contract);
      const [step] = history;
      if (step?.role === "create" && step.isSuccess) {
        id = identifierOf(step.result, resource);
        secrets = [];
      }
      const shown = listSecrets(history).filter(({ pointer }) => pointer !== undefined);
      secrets = [...secrets, ...shown.map(({ text }) => text)];
      return exchange;
    },
    onThing: (call) => async () => (id === undefined ? [] : await call()),
    async find(list) {
      const exchanges = await list();
      const result = toHistory(exchanges.filter(isSuccess), contract)[0]?.result;
      id = identifierOf(Array.isArray(result) ? result[0] : undefined, resource);
      return exchanges;
    },
    secrets: () => secrets,
  };
}

function plansFor(
  target: ContractOperation,
  resource: Resource,
  { options }: Session,
): readonly Partial<RequestPlan>[] {
  const examples = baseBodies(target.operation, target.validator, options);
  const least = target.operation === resource.create ? leastBody(target, examples[0]) : [];
  const bodies = [...examples, ...least];
  return bodies.length === 0 ? [{}] : bodies.map(({ value }) => ({ body: value }));
}

/** Page after page, and one past the end. */
async function walk(
  target: ContractOperation,
  { send }: Line,
  contract: Contract,
): Promise<readonly Exchange[]> {
  const exchanges: Exchange[] = [];
  const perPage = leastPerPage(target.operation);
  let pages = 1;
  for (let page = 1; page <= Math.min(pages, mostPages); page += 1) {
    const exchange = await send(target, { query: { page, per_page: perPage } });
    exchanges.push(exchange);
    const [step] = toHistory([exchange], contract);
    const said = step && readPageInfo(step).pages;
    pages = said === undefined || Number.isNaN(said) ? 1 : said;
  }
  return [...exchanges, await send(target, { query: { page: pages + 1, per_page: perPage } })];
}

/** What an example needs at least: a thing that nothing limits. */
function leastBody(
  { operation, validator }: ContractOperation,
  example: BaseBody | undefined,
): readonly BaseBody[] {
  const schema = operation.requestBody?.content["application/json"]?.schema ?? true;
  if (typeof schema === "boolean" || !isJsonObject(example?.value)) return [];
  const { required = [] } = flattenSchema(validator.document, schema);
  const value = Object.fromEntries(Object.entries(example.value).filter(([name]) => required.includes(name)));
  return validator.accepts(schema, value, "request") ? [{ name: "least", value }] : [];
}

/** Further pages are like the first ones. */
const mostPages = 6;

function isVerifierOf({ path }: Operation, { collection }: Resource): boolean {
  return (
    path.startsWith(`${collection}/`) && apiKnowledge.verifiers.some((verifier) => verifier.path === path)
  );
}

function isPaged({ parameters }: Operation): boolean {
  const { page, perPage } = apiKnowledge.pageInfo;
  return [page, perPage].every((name) =>
    parameters.some((parameter) => parameter.in === "query" && parameter.name === name),
  );
}

/** Few enough entries a page for several pages, and as many as the document allows at least. */
function leastPerPage({ parameters }: Operation): number {
  const schema = parameters.find(({ name }) => name === apiKnowledge.pageInfo.perPage)?.schema;
  return Math.max(usualPerPage, (typeof schema === "object" ? schema.minimum : undefined) ?? 1);
}

const usualPerPage = 5;

/** As many entries a page as the document allows, so that the list is whole where it can be. */
function mostPerPage({ parameters }: Operation): RequestPlan["query"] {
  const { perPage } = apiKnowledge.pageInfo;
  const schema = parameters.find(({ name }) => name === perPage)?.schema;
  const most = typeof schema === "object" ? schema.maximum : undefined;
  return most === undefined ? {} : { [perPage]: most };
}
