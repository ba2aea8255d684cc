import { Box } from "ink";
import type { ReactNode } from "react";
import { Lines } from "../../components/lines.tsx";
import { bodyHeight } from "../../layout.ts";
import { scrollTo } from "../../lists/list-cursor.ts";
import type { DialogViewProps } from "../dialog.ts";
import { requestLine, requestsHead } from "./request-lines.ts";
import { cursorOf } from "./focused-request.ts";
import { requestsPageSize, seenDetail } from "./update.ts";

/** The log of requests, newest last, or all of one of them. */
export function RequestsView({ dialog, state }: DialogViewProps<"requests">): ReactNode {
  const { requests, size } = state;
  if (dialog.detail !== undefined) {
    const { lines, top } = seenDetail(state, dialog.detail.top);
    return (
      <Box paddingX={1}>
        <Lines lines={lines.slice(top, top + bodyHeight(size))} />
      </Box>
    );
  }
  if (requests.length === 0)
    return <Lines lines={[[], [{ text: "  No request was sent yet.", tone: "dim" }]]} />;
  const pageSize = requestsPageSize(state);
  const cursor = cursorOf(requests, dialog);
  const top = scrollTo(requests.length - pageSize, cursor, { length: requests.length, pageSize });
  return (
    <Box flexDirection="column">
      <Lines lines={[requestsHead(size.columns)]} />
      <Lines
        lines={requests.slice(top, top + pageSize).map((request) => requestLine(request, size.columns))}
        focus={cursor - top}
      />
    </Box>
  );
}
