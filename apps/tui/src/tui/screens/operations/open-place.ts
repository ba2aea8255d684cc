import type { AnswerPlace } from "@cftokens/explorer/answer";
import { toPointer } from "@cftokens/openapi/json";
import { scrollTo } from "../../lists/list-cursor.ts";
import type { State } from "../../state.ts";
import { operationLayout } from "./layout.ts";
import { newlyOpened } from "./list.ts";
import { operationRows } from "./operation-rows.ts";
import type { OpenedOperation } from "./state.ts";
import { listPlaceNodes } from "./tree/list-place-nodes.ts";

/**
 * Shows what an operation says of a place in its answer, with the cursor on it; Esc goes back to
 * the screen that there was.
 */
export function openPlace(
  state: State,
  known: Pick<OpenedOperation, "operation" | "document" | "definition" | "file">,
  place: AnswerPlace,
): State {
  const nodes = listPlaceNodes(known.definition, known.operation, place);
  const names = nodes.map(({ name }) => name);
  const around = nodes.slice(0, -1);
  const toggled = new Set(
    around.flatMap(({ isOpenAtFirst }, index) =>
      isOpenAtFirst ? [] : [toPointer(names.slice(0, index + 1))],
    ),
  );
  const opened = { ...newlyOpened(known), toggled };
  const rows = operationRows(state, opened);
  const cursor = Math.max(
    0,
    rows.findIndex(({ key }) => key === toPointer(names)),
  );
  const size = { length: rows.length, pageSize: operationLayout(state.size).rows };
  return {
    ...state,
    screen: { name: "operations", from: state.screen },
    operations: {
      ...state.operations,
      opening: undefined,
      opened: { ...opened, cursor, top: scrollTo(0, cursor, size) },
    },
  };
}
