import type { Exchange } from "../exchange.ts";
import { identifierOf, type Step, toHistory } from "../state/history.ts";
import type { CreatedResource, SuiteOptions } from "./options.ts";

/** What a run has created and not removed again. */
export interface CreatedResources {
  /** Notes what a request created or removed. Waits for `onCreated` and `onRemoved` of the run. */
  readonly note: (exchange: Exchange) => Promise<void>;
  readonly list: () => readonly CreatedResource[];
}

/** Follows what a run creates, by the answers that it gets. */
export function followCreated(options: SuiteOptions): CreatedResources {
  const { contract, baseUrl, onCreated, onRemoved } = options;
  const created = new Map<string, CreatedResource>();
  return {
    async note(exchange) {
      const [step] = toHistory([exchange], contract);
      if (step?.item === undefined || !step.isSuccess) return;
      const path = pathBelow(baseUrl, step.item);
      if (step.role === "create") {
        const resource = toCreatedResource(step, path);
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

// Undefined for what no operation could remove.
function toCreatedResource({ result, collection }: Step, path: string): CreatedResource | undefined {
  const operation = collection?.remove?.operation.id;
  const id = identifierOf(result, collection);
  return operation === undefined || id === undefined ? undefined : { id, operation, path };
}
