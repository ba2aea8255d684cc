import type { Operation } from "@cftokens/openapi";
import { isJsonObject } from "@cftokens/openapi/json";
import { flattenSchema } from "@cftokens/openapi/schema";
import type { ContractOperation } from "../contract-operation.ts";
import type { Exchange } from "../exchange.ts";
import { apiKnowledge } from "../state/api-knowledge.ts";
import type { Collection } from "../state/collection.ts";
import { bearer } from "./authorization.ts";
import { type BaseBody, baseBodies } from "./base-body.ts";
import type { Fixtures, PathValues } from "./fixtures.ts";
import type { RequestPlan } from "./request-plan.ts";
import { openResourceSession, type ResourceSession } from "./resource-session.ts";
import { sentContent } from "./sent-content.ts";
import type { Session } from "./session.ts";
import { isPaged, mostPerPage, walkPages } from "./walk-pages.ts";

/** Sends one or several requests. */
export type Call = () => Promise<readonly Exchange[]>;

/**
 * What can be done to a collection and to its current resource (see ResourceSession). Each name has
 * the calls of one kind: none, where the documents or the run do not allow it.
 */
export interface ResourceCalls {
  readonly creates: readonly Call[];
  readonly updates: readonly Call[];
  readonly actions: readonly Call[];
  readonly list: readonly Call[];
  /** Several pages, and one past the end. */
  readonly pages: readonly Call[];
  /** Selects the first resource of the list, where none may be created. */
  readonly find: readonly Call[];
  readonly read: readonly Call[];
  readonly remove: readonly Call[];
  readonly readRemoved: readonly Call[];
  readonly updateRemoved: readonly Call[];
  readonly removeAgain: readonly Call[];
  /** Verifies with the secret that was shown last. */
  readonly verify: readonly Call[];
  /** Verifies with the secrets before it. */
  readonly verifyOld: readonly Call[];
}

/** The calls for a collection; undefined when the path to it is not known. */
export async function createCalls(
  collection: Collection,
  session: Session,
  fixtures: Fixtures,
): Promise<ResourceCalls | undefined> {
  const first = collection.list ?? collection.create;
  const collectionPath = first && (await fixtures.pathFor(first.operation));
  if (collectionPath === undefined) return undefined;

  const resource = openResourceSession(collection, session, collectionPath);
  const canCreate =
    collection.create !== undefined && collection.remove !== undefined && session.options.write;
  const callsTo = (tested: ContractOperation | undefined): readonly Call[] =>
    tested === undefined
      ? []
      : plansFor(tested, collection, session).map((plan) => async () => [await resource.send(tested, plan)]);
  /** Calls that are left out as long as there is no resource. */
  const aboutOne = (tested: ContractOperation | undefined) =>
    callsTo(tested).map((call) => async () => (resource.hasResource() ? await call() : []));
  const changes = (tested: ContractOperation | undefined) => (canCreate ? aboutOne(tested) : []);

  const list = listCalls(collection, resource);
  const read = aboutOne(collection.read).slice(0, 1);
  const remove = changes(collection.remove).slice(0, 1);
  const updates = changes(collection.update);
  return {
    creates: canCreate ? callsTo(collection.create) : [],
    updates,
    actions: collection.actions.flatMap(changes),
    list,
    pages: pageCalls(collection, resource, session),
    find: canCreate ? [] : list.map((call) => selectingFirst(call, resource)),
    read,
    remove,
    readRemoved: canCreate ? read : [],
    updateRemoved: updates.slice(0, 1),
    removeAgain: remove,
    ...verifyCalls(collection, { resource, session, collectionPath }),
  };
}

function listCalls({ list }: Collection, resource: ResourceSession): readonly Call[] {
  if (list === undefined) return [];
  return [async () => [await resource.send(list, { query: mostPerPage(list.operation) })]];
}

function pageCalls({ list }: Collection, resource: ResourceSession, session: Session): readonly Call[] {
  if (list === undefined || !isPaged(list.operation)) return [];
  const { contract } = session.options;
  return [async () => await walkPages(list, contract, async (query) => await resource.send(list, { query }))];
}

function selectingFirst(list: Call, resource: ResourceSession): Call {
  return async () => {
    const exchanges = await list();
    for (const exchange of exchanges) resource.selectFirst(exchange);
    return exchanges;
  };
}

interface Verification {
  readonly resource: ResourceSession;
  readonly session: Session;
  readonly collectionPath: PathValues;
}

function verifyCalls(
  { path }: Collection,
  { resource, session, collectionPath }: Verification,
): Pick<ResourceCalls, "verify" | "verifyOld"> {
  const verifier = session.options.contract.operations.find(({ operation }) => verifies(operation, path));
  if (verifier === undefined) return { verify: [], verifyOld: [] };
  const verifyAll = async (secrets: readonly string[]) =>
    await Promise.all(
      secrets.map(
        async (secret) =>
          await resource.send(verifier, { path: collectionPath, authorization: bearer(secret) }),
      ),
    );
  return {
    verify: [async () => await verifyAll(resource.secrets().slice(-1))],
    verifyOld: [async () => await verifyAll(resource.secrets().slice(0, -1))],
  };
}

function verifies({ path }: Operation, collectionPath: string): boolean {
  const isBelow = path.startsWith(`${collectionPath}/`);
  return isBelow && apiKnowledge.verifiers.some((verifier) => verifier.path === path);
}

// A request for each documented body of an operation; one without a body where it takes none.
function plansFor(
  tested: ContractOperation,
  { create }: Collection,
  { options }: Session,
): readonly Partial<RequestPlan>[] {
  const examples = baseBodies(tested.operation, tested.validator, options);
  const bodies = [...examples, ...(tested === create ? leastBody(tested, examples[0]) : [])];
  return bodies.length === 0 ? [{}] : bodies.map(({ value }) => ({ body: value }));
}

// What an example needs at least: it creates a resource that nothing limits.
function leastBody(
  { operation, validator }: ContractOperation,
  example: BaseBody | undefined,
): readonly BaseBody[] {
  const schema = sentContent(operation)?.schema ?? true;
  if (typeof schema === "boolean" || !isJsonObject(example?.value)) return [];
  const { required = [] } = flattenSchema(validator.document, schema);
  const value = Object.fromEntries(Object.entries(example.value).filter(([name]) => required.includes(name)));
  return validator.accepts(schema, value, "request") ? [{ name: "least", value }] : [];
}
