import { listHead, listLayout } from "../../lists/list-layout.ts";
import { screenList } from "../../lists/screen-list.ts";
import { stay } from "../../step.ts";
import { openToken } from "../tokens/update-query.ts";
import { findFindings } from "./findings.ts";
import type { RisksState } from "./state.ts";

/** The list of the risks. */
export const risksList = screenList<RisksState>({
  of: ({ risks }) => risks,
  put: (state, risks) => ({ ...state, risks }),
  dependencies: ({ tokens, risks }) => [tokens.rows, risks.severity, risks.filter.text],
  find: ({ tokens, risks: { severity, filter } }) =>
    findFindings(tokens.rows, { severity, text: filter.text }),
  open: (state, { row }) => stay(openToken(state, { key: row.key, from: "risks" })),
  head: () => listHead,
  pageSize: ({ size }) => listLayout(size, "about").list,
  narrowing: {
    isOn: ({ severity }) => severity !== undefined,
    without: (risks) => ({ ...risks, severity: undefined }),
  },
});
