import { listExpressions, type Operation, requestPath } from "@cftokens/openapi";
import type { Contract } from "../create-contract.ts";
import type { Collection } from "../state/collection.ts";
import { isPathSegment, shownIdentifier, toHistory } from "../state/history.ts";
import { usualAuthorization } from "./authorization.ts";
import { baseBodies } from "./base-body.ts";
import { isSuccessStatus } from "../exchange.ts";
import { nameFor } from "./resource-names.ts";
import { givenFor, givenParameter } from "./given-values.ts";
import { shownValue } from "./parameter-values.ts";
import { fillPath } from "./request-plan.ts";
import type { Session } from "./session.ts";

/**
 * The resources that requests are about: given ones, listed ones, and ones that the suite creates.
 */
export interface Fixtures {
  /**
   * Values for the path parameters of an operation; undefined when no resource is there to name.
   */
  readonly pathFor: (
    operation: Operation,
    /** `fresh`: the last parameter names a resource that was created for this request alone. */
    wanted?: { readonly fresh: boolean },
  ) => Promise<PathValues | undefined>;
  /** The path parameter for which there was no value when the path was asked for last. */
  readonly missingFor: (operation: Operation) => string | undefined;
  /**
   * Names of the path parameters of an operation whose value is nothing but an example of the
   * document: whether the target has what they name is not known.
   */
  readonly guessesFor: (operation: Operation) => readonly string[];
  /** Paths, below the base URL, of the resources that serve until the end of the run. */
  readonly kept: ReadonlySet<string>;
}

export type PathValues = Readonly<Record<string, string>>;

/**
 * Fixtures for one run. The first resource of a collection that is created, or else listed, is used
 * again.
 */
export function createFixtures(session: Session): Fixtures {
  const { contract, pathValues, values: given = {} } = session.options;
  const ids = new Map<string, string>();
  const kept = new Set<string>();
  const guesses = new Map<Operation, Set<string>>();
  const missing = new Map<Operation, string>();
  let named = 0;

  const create = async (collection: Collection, path: PathValues) => {
    if (collection.createNamed === undefined) return await createOne(collection, path, session);
    named += 1;
    return await createNamed(collection, { path, number: named }, session);
  };
  const sharedId = async ({ collectionPath, collection }: PathParameter, values: PathValues) => {
    const known = ids.get(collectionPath);
    if (known !== undefined || collection === undefined) return known;
    const id = (await create(collection, values)) ?? (await findListed(collection, values, session));
    if (id === undefined) return undefined;
    ids.set(collectionPath, id);
    kept.add(`${fillPath(collectionPath, values)}/${encodeURIComponent(id)}`);
    return id;
  };

  // What is used up is named for that operation, or made for it.
  const givenId = (operation: Operation, name: string, isUsedUp: boolean): string | undefined => {
    const own = givenFor(operation, given).parameters ?? {};
    if (isUsedUp) return Object.hasOwn(own, name) ? toSegment(own[name]) : undefined;
    const id = toSegment(givenParameter(operation, name, given));
    return id ?? (Object.hasOwn(pathValues, name) ? pathValues[name] : undefined);
  };

  return {
    kept,
    async pathFor(operation, { fresh } = { fresh: false }) {
      const filled: Record<string, string> = {};
      for (const parameter of pathParameters(operation, contract)) {
        const { name, collection, isLast } = parameter;
        const isUsedUp = fresh && isLast && collection !== undefined;
        const find = async () =>
          isUsedUp ? await create(collection, filled) : await sharedId(parameter, filled);
        const known = givenId(operation, name, isUsedUp) ?? (await find());
        const id = known ?? (fresh && isLast ? undefined : shownId(operation, name, contract));
        if (id === undefined) {
          missing.set(operation, name);
          return undefined;
        }
        if (known === undefined) {
          guesses.set(operation, (guesses.get(operation) ?? new Set()).add(name));
        }
        filled[name] = id;
      }
      return filled;
    },
    missingFor: (operation) => missing.get(operation),
    guessesFor: (operation) => [...(guesses.get(operation) ?? [])],
  };
}

// What a document shows for a path parameter.
function shownId(operation: Operation, name: string, { operations }: Contract): string | undefined {
  const validator = operations.find((one) => one.operation === operation)?.validator;
  const parameter = operation.parameters.find((one) => one.in === "path" && one.name === name);
  if (validator === undefined || parameter === undefined) return undefined;
  return toSegment(shownValue(parameter, validator));
}

// A scalar as the segment of a path; undefined for what is none.
function toSegment(value: unknown): string | undefined {
  const isScalar = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return isScalar && isPathSegment(String(value)) ? String(value) : undefined;
}

// Creates a resource where the run may, and could remove it again.
async function createOne(
  { create, remove }: Collection,
  path: PathValues,
  { options, trySend }: Session,
): Promise<string | undefined> {
  if (create === undefined || remove === undefined || !options.write) return undefined;
  const body = baseBodies(create.operation, create.validator, options)[0]?.value;
  const authorization = usualAuthorization(create, options);
  const { exchange } = await trySend(create, { path, authorization, ...(body !== undefined && { body }) });
  const [step] = toHistory([exchange], options.contract);
  return step && shownIdentifier(step);
}

// Creates a resource under a name that only the suite gives, so that it replaces nothing.
async function createNamed(
  { createNamed: put, remove, parameter }: Collection,
  { path, number }: { readonly path: PathValues; readonly number: number },
  { options, trySend }: Session,
): Promise<string | undefined> {
  if (put === undefined || remove === undefined || parameter === undefined || !options.write)
    return undefined;
  const name = nameFor(put, { parameter, namePrefix: options.namePrefix, number });
  if (name === undefined) return undefined;
  const body = baseBodies(put.operation, put.validator, options)[0]?.value;
  const plan = { path: { ...path, [parameter]: name }, authorization: usualAuthorization(put, options) };
  const { exchange } = await trySend(put, { ...plan, ...(body !== undefined && { body }) });
  return isSuccessStatus(exchange.response.status) ? name : undefined;
}

// The first resource that the list of a collection shows.
async function findListed(
  { list }: Collection,
  path: PathValues,
  { options, trySend }: Session,
): Promise<string | undefined> {
  if (list === undefined) return undefined;
  const { exchange } = await trySend(list, { path, authorization: usualAuthorization(list, options) });
  const [step] = toHistory([exchange], options.contract);
  return step && shownIdentifier(step);
}

/** One parameter of a path, and the collection whose resources it names. */
export interface PathParameter {
  readonly name: string;
  readonly collectionPath: string;
  /** Undefined where no operation is about such a collection. */
  readonly collection: Collection | undefined;
  readonly isLast: boolean;
}

/** The parameters of a path, from left to right. */
export function pathParameters(operation: Operation, { collections }: Contract): readonly PathParameter[] {
  const { path } = operation;
  const sent = new Set(listExpressions(requestPath(operation)).map(({ name }) => name));
  const parameters = listExpressions(path).filter(({ name }) => sent.has(name));
  return parameters.map(({ name, index }, position) => {
    const collectionPath = path.slice(0, index).replace(/\/$/u, "");
    const collection = collections.find((one) => one.path === collectionPath && one.parameter !== undefined);
    return { name, collectionPath, collection, isLast: position === parameters.length - 1 };
  });
}
