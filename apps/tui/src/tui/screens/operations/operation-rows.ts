import { countOperations } from "@cftokens/workbench/needs";
import { isApiToken, toEvaluatedToken } from "@cftokens/workbench/assessment";
import { type SafeText, safeText } from "@cftokens/workbench/text";
import { cloudflareApi } from "@cftokens/client/apis";
import type { State } from "../../state.ts";
import { apiOf } from "./find-operations.ts";
import type { OpenedOperation } from "./state.ts";
import { operationNodes } from "./tree/operation-nodes.ts";
import { listRows, type TreeRow } from "./tree/tree-node.ts";

/** The rows of the operation that is looked at: the same ones until something in them changes. */
export function operationRows(state: State, opened: OpenedOperation): readonly TreeRow[] {
  const { operation, file, line, toggled } = opened;
  const { tokens, policyContext, places, knownOperations, size } = state;
  const from = [file, line, toggled, tokens.rows, policyContext, places, knownOperations, size.columns];
  const last = made.get(operation);
  if (last?.from.every((one, index) => one === from[index]) === true) return last.rows;
  const rows = makeRows(state, opened);
  made.set(operation, { from, rows });
  return rows;
}

// A key that only moves the cursor makes no row anew.
const made = new WeakMap<
  OpenedOperation["operation"],
  { readonly from: readonly unknown[]; readonly rows: readonly TreeRow[] }
>();

function makeRows(state: State, opened: OpenedOperation): readonly TreeRow[] {
  const nodes = operationNodes(opened.operation, opened.definition, {
    width: state.size.columns - rowMargin,
    surroundings: {
      place: placeOf(opened),
      holders: findHolders(state, opened),
      links: state.settings.links,
    },
  });
  return listRows(nodes, opened.toggled);
}

function placeOf({ document, file, line }: OpenedOperation): string {
  if (file === undefined) return `spec/${document}`;
  return line === undefined ? file : `${file}:${line}`;
}

/** Cells left of what a row says at the root, and one right of it. */
export const rowMargin = 4;

function findHolders(
  { tokens, policyContext, places, knownOperations, now }: State,
  { operation, document, file }: OpenedOperation,
): readonly SafeText[] | undefined {
  if (file !== undefined || apiOf(document) !== cloudflareApi || policyContext.groups !== "ready")
    return undefined;
  const asked = knownOperations.operations.find(
    ({ method, path }) => method === operation.method && path === operation.path,
  );
  if (asked === undefined || asked.acceptedPermissions === null) return undefined;
  return tokens.rows.flatMap(({ listed, name, owner }) => {
    if (!isApiToken(listed)) return [];
    const token = toEvaluatedToken(listed, policyContext);
    const { may } = countOperations(token, [asked], { places, policyContext, now });
    return may === 0 ? [] : [safeText(`${name === "" ? "(no name)" : name} · of ${owner}`)];
  });
}
