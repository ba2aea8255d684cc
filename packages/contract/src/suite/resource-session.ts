import type { ContractOperation } from "../contract-operation.ts";
import type { Exchange } from "../exchange.ts";
import type { Collection } from "../state/collection.ts";
import { entriesOf, identifierOf, toHistory } from "../state/history.ts";
import { listSecrets } from "../state/secrets.ts";
import { usualAuthorization } from "./authorization.ts";
import type { PathValues } from "./fixtures.ts";
import type { RequestPlan } from "./request-plan.ts";
import type { Session } from "./session.ts";

/**
 * Requests about one collection, and about its current resource: the one that was created last, or
 * selected.
 */
export interface ResourceSession {
  /**
   * Sends a request. Its path names the current resource where it names any; a plan may name
   * another.
   */
  readonly send: (tested: ContractOperation, plan: Partial<RequestPlan>) => Promise<Exchange>;
  readonly hasResource: () => boolean;
  /** Makes the first entry of a list the current resource. */
  readonly selectFirst: (list: Exchange) => void;
  /** The secrets of the current resource that answers have shown, the oldest first. */
  readonly secrets: () => readonly string[];
}

/**
 * Opens a session without a current resource. `collectionPath` has the values in the collection's
 * own path.
 */
export function openResourceSession(
  collection: Collection,
  session: Session,
  collectionPath: PathValues,
): ResourceSession {
  const { contract } = session.options;
  const context = { origin: originOf(collection), replay: "life" };
  let id: string | undefined;
  let secrets: readonly string[] = [];

  const path = () =>
    collection.parameter === undefined || id === undefined
      ? collectionPath
      : { ...collectionPath, [collection.parameter]: id };
  const learn = (exchange: Exchange) => {
    const history = toHistory([exchange], contract);
    const [step] = history;
    if (step?.role === "create" && step.isSuccess) {
      id = identifierOf(step.result, collection);
      secrets = [];
    }
    const shown = listSecrets(history).filter(({ pointer }) => pointer !== undefined);
    secrets = [...secrets, ...shown.map(({ text }) => text)];
  };
  return {
    async send(tested, plan) {
      const authorization = usualAuthorization(tested, session.options);
      const exchange = await session.send(tested, { path: path(), authorization, ...plan }, context);
      learn(exchange);
      return exchange;
    },
    hasResource: () => id !== undefined,
    selectFirst(list) {
      const [step] = toHistory([list], contract);
      id = step?.isSuccess === true ? identifierOf(entriesOf(step)[0], collection) : undefined;
    },
    secrets: () => secrets,
  };
}

/** The origin of findings about the life of a resource. */
export function originOf({ path }: Collection): string {
  return `the life of one of ${path}`;
}
