import type { Exchange } from "../exchange.ts";
import { identifierOf, idOfItem, type Step, toHistory } from "../state/history.ts";
import type { CreatedResource, SuiteOptions } from "./options.ts";
import { isOwnName } from "./resource-names.ts";

/** What a run has created and not removed again. */
export interface CreatedResources {
  /** Notes what a request created or removed. Waits for `onCreated` and `onRemoved` of the run. */
  readonly note: (exchange: Exchange) => Promise<void>;
  readonly list: () => readonly CreatedResource[];
}

/** Follows what a run creates, by the answers that it gets. */
export function followCreated(options: SuiteOptions & { readonly namePrefix: string }): CreatedResources {
  const { contract, baseUrl, namePrefix, onCreated, onRemoved } = options;
  const created = new Map<string, CreatedResource>();
  return {
    async note(exchange) {
      const [step] = toHistory([exchange], contract);
      if (step?.item === undefined || !step.isSuccess) return;
      const path = pathBelow(baseUrl, step.item);
      const id = createdId(step, step.item, namePrefix);
      if (id !== undefined && !created.has(path)) {
        const resource = toCreatedResource(step, id, path);
        if (resource === undefined) return;
        created.set(path, resource);
        await onCreated?.(resource);
      }
      if (step.role === "remove") {
        const resource = created.get(path);
        created.delete(path);
        if (resource !== undefined) await onRemoved?.(resource);
      }
    },
    list: () => [...created.values()],
  };
}

function pathBelow(baseUrl: string, path: string): string {
  return path.slice(new URL(baseUrl).pathname.replace(/\/$/u, "").length);
}

// The identifier of what a step created: PUT may have replaced what has another's name.
function createdId(
  { role, result, collection, operation }: Step,
  item: string,
  namePrefix: string,
): string | undefined {
  if (role === "create") return identifierOf(result, collection);
  const name = idOfItem(item);
  const isNamed = collection?.createNamed?.operation === operation && isOwnName(name, namePrefix);
  return isNamed ? name : undefined;
}

// Undefined for what no operation could remove.
function toCreatedResource({ collection }: Step, id: string, path: string): CreatedResource | undefined {
  const operation = collection?.remove?.operation.id;
  return operation === undefined ? undefined : { id, operation, path };
}
