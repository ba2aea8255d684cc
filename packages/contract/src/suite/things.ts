import type { Operation } from "@cftokens/openapi";
import type { Contract, ContractOperation } from "../create-contract.ts";
import type { Exchange } from "../exchange.ts";
import { entriesOf, identifierOf, toHistory } from "../state/history.ts";
import type { Resource } from "../state/resource.ts";
import type { SuiteOptions } from "./options.ts";
import { authorizations, type Headers } from "./authorization.ts";
import { baseBodies } from "./base-body.ts";
import { fillPath } from "./request-plan.ts";
import { isSuccess, type Session } from "./session.ts";

/** The things that requests are about: given ones, ones that are listed, and ones that the suite makes for itself. */
export interface Things {
  /** Values for the path parameters of an operation; undefined when there is nothing that it could be sent to. */
  readonly pathFor: (
    operation: Operation,
    wanted?: { readonly fresh: boolean },
  ) => Promise<PathValues | undefined>;
  /** Paths, below the base URL, of the things that are kept to the end of the run. */
  readonly kept: ReadonlySet<string>;
}

export type PathValues = Readonly<Record<string, string>>;

export function createThings(session: Session): Things {
  const { contract, pathValues, write } = session.options;
  const known = new Map<string, string>();
  const kept = new Set<string>();
  const targetOf = (operation: Operation | undefined) =>
    contract.operations.find((target) => target.operation === operation);

  const create = async (resource: Resource, path: PathValues): Promise<string | undefined> => {
    const target = targetOf(resource.create);
    if (target === undefined || resource.remove === undefined || !write) return undefined;
    const body = baseBodies(target.operation, target.validator, session.options)[0]?.value;
    const headers = usualHeaders(target, session.options);
    const { exchange } = await session.trySend(target, {
      path,
      headers,
      ...(body !== undefined && { body }),
    });
    return isSuccess(exchange) ? identifierOf(resultOf(exchange), resource) : undefined;
  };
  const findListed = async (resource: Resource, path: PathValues): Promise<string | undefined> => {
    const target = targetOf(resource.list);
    if (target === undefined) return undefined;
    const { exchange } = await session.trySend(target, {
      path,
      headers: usualHeaders(target, session.options),
    });
    const [entry] = entriesOf({ result: isSuccess(exchange) ? resultOf(exchange) : undefined });
    return identifierOf(entry, resource);
  };
  const resultOf = (exchange: Exchange) => toHistory([exchange], contract)[0]?.result;

  const findId = async ({ collection, resource }: PathStep, values: PathValues) => {
    const id = known.get(collection) ?? (resource && (await create(resource, values)));
    const found = id ?? (resource && (await findListed(resource, values)));
    if (found === undefined || known.has(collection)) return found;
    known.set(collection, found);
    kept.add(`${fillPath(collection, values)}/${encodeURIComponent(found)}`);
    return found;
  };

  return {
    kept,
    async pathFor(operation, { fresh } = { fresh: false }) {
      const values: Record<string, string> = {};
      for (const step of pathSteps(operation, contract)) {
        const makeNew = fresh && step.isLast && step.resource !== undefined;
        const makeOrFind = async () =>
          makeNew && step.resource ? await create(step.resource, values) : await findId(step, values);
        const id = pathValues[step.name] ?? (await makeOrFind());
        if (id === undefined) return undefined;
        values[step.name] = id;
      }
      return values;
    },
  };
}

/** One parameter of a path, and the things that it names one of. */
interface PathStep {
  readonly name: string;
  readonly collection: string;
  readonly resource: Resource | undefined;
  readonly isLast: boolean;
}

function pathSteps({ path }: Operation, { resources }: Contract): readonly PathStep[] {
  const parameters = [...path.matchAll(/\{([^{}]+)\}/g)];
  return parameters.map(({ 1: name = "", index }, position) => {
    const collection = path.slice(0, index).replace(/\/$/, "");
    const resource = resources.find((one) => one.collection === collection && one.parameter === name);
    return { name, collection, resource, isLast: position === parameters.length - 1 };
  });
}

/** The headers of the first documented way in that the credentials can serve. */
export function usualHeaders(target: ContractOperation, { credentials }: SuiteOptions): Headers {
  return authorizations(target.operation, target.validator.document, credentials)[0] ?? {};
}
