import { findByWords } from "../../lists/find-by-words.ts";
import { listLayout } from "../../lists/list-layout.ts";
import { screenList } from "../../lists/screen-list.ts";
import type { HistoryState } from "./state.ts";

/** The list of the calls that are kept, the newest first. */
export const historyList = screenList<HistoryState>({
  of: ({ history }) => history,
  put: (state, history) => ({ ...state, history }),
  dependencies: ({ history }) => [history.calls, history.filter.text],
  find({ history: { calls, filter } }) {
    const all = calls.status === "ready" ? calls.calls : [];
    const items = all.map((call) => ({ key: String(call.id), call }));
    if (filter.text.trim() === "") return items;
    return findByWords(items, filter.text.toLowerCase(), ({ call }, word) => {
      const { method, url, status, operation, document } = call;
      const place = [method, url, status, operation, document].join(" ").toLowerCase().indexOf(word);
      return place < 0 ? undefined : 0;
    });
  },
  open: (state, { call: { id } }) => ({ state, effects: [{ type: "read-kept-call", id, use: "look" }] }),
  head: () => 1,
  pageSize: ({ size }) => listLayout(size).list + 1,
});
