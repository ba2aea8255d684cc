import { hasPages, headerOf } from "@cftokens/explorer/answer";
import type { Binding } from "../../keys/binding.ts";
import { listBindings } from "../../keys/list-bindings.ts";
import type { State } from "../../state.ts";
import { openableEnding } from "./openable-ending.ts";

/** The keys of an answer that is looked at. */
export const answerBindings: readonly Binding[] = [
  ...listBindings("answer", (move) => ({ area: "answer", type: "moved", move })),
  {
    scope: "answer",
    keys: ["enter"],
    action: { area: "answer", type: "entered" },
    description: "from a finding to its place in the answer; fold or unfold",
    category: "Look",
    hint: "go there",
  },
  {
    scope: "answer",
    keys: ["right", "l"],
    action: { area: "answer", type: "folded", to: "open" },
    description: "unfold what is below the row, or go there",
    category: "Look",
    hint: "unfold",
  },
  {
    scope: "answer",
    keys: ["left", "h"],
    action: { area: "answer", type: "folded", to: "closed" },
    description: "fold what is below the row, or go to the row above it",
    category: "Look",
    hint: "fold",
  },
  {
    scope: "answer",
    keys: [" "],
    action: { area: "answer", type: "folded", to: "other" },
    description: "fold or unfold",
    category: "Look",
  },
  {
    scope: "answer",
    keys: ["/"],
    action: { area: "answer", type: "search-opened" },
    description: "look for a text in the body",
    category: "Look",
    hint: "search",
  },
  {
    scope: "answer",
    keys: ["n"],
    action: { area: "answer", type: "searched", count: 1 },
    description: "to the next place that was found",
    category: "Look",
    hint: "next",
    when: isSearched,
  },
  {
    scope: "answer",
    keys: ["N"],
    action: { area: "answer", type: "searched", count: -1 },
    description: "to the place before it",
    category: "Look",
    when: isSearched,
  },
  {
    scope: "answer",
    keys: ["]"],
    action: { area: "answer", type: "next-requested" },
    description: "the next page of the list",
    category: "Look",
    hint: "next page",
    when: ({ screen }) =>
      screen.name === "answer" &&
      screen.answer.call.opened !== undefined &&
      hasPages(screen.answer.call.opened),
  },
  {
    scope: "answer",
    keys: ["f"],
    action: { area: "answer", type: "query-opened" },
    description: "find values by a query (JSONPath, RFC 9535)",
    category: "Look",
    hint: "query",
    disabledReason: ({ screen }) =>
      screen.name === "answer" && screen.answer.whole.kind !== "json" ? "The body is no JSON" : undefined,
  },
  {
    scope: "answer",
    keys: ["v"],
    action: { area: "answer", type: "revealed" },
    description: "show or mask the credentials in the answer",
    category: "Look",
    hint: "reveal",
  },
  {
    scope: "answer",
    keys: ["c"],
    action: { area: "answer", type: "copied" },
    description: "send the value of the row to the terminal's clipboard",
    category: "Look",
    hint: "copy",
  },
  {
    scope: "answer",
    keys: ["d"],
    action: { area: "answer", type: "place-requested" },
    description: "to what the document says of the finding or the value",
    category: "Look",
    hint: "described",
    disabledReason: whyNotDescribed,
  },
  {
    scope: "answer",
    keys: ["o"],
    action: { area: "answer", type: "document-requested" },
    description: "open the document in your editor, where it describes the finding or the value",
    category: "Look",
    hint: "document",
    when: ({ screen }) => screen.name === "answer" && screen.answer.call.file !== undefined,
  },
  {
    scope: "answer",
    keys: ["e"],
    action: { area: "export", type: "opened", what: "answer" },
    description: "write the body to a file",
    category: "Look",
    hint: "export",
    disabledReason: whyNoBody,
  },
  {
    scope: "answer",
    keys: ["O"],
    action: { area: "answer", type: "open-requested" },
    description: "open the body in the system's program for it: an image, a PDF, a text",
    category: "Look",
    disabledReason: whyNotOpened,
  },
  {
    scope: "answer",
    keys: ["s"],
    action: { area: "export", type: "opened", what: "case" },
    description: "save the exchange as a contract case, without credentials",
    category: "Look",
    hint: "save case",
    disabledReason: whyNoCase,
  },
  {
    scope: "answer",
    keys: ["S"],
    action: { area: "export", type: "opened", what: "example" },
    description: "save the bodies as examples for the document, without credentials",
    category: "Look",
    disabledReason: whyNoExample,
  },
  {
    scope: "answer",
    keys: ["esc"],
    action: { area: "answer", type: "stopped" },
    description: "wait no longer for what comes; what came stays",
    category: "Look",
    hint: "stop",
    when: (state) => isComing(state) && !isSearched(state) && !isQueried(state),
  },
  {
    scope: "answer",
    keys: ["esc"],
    action: { area: "answer", type: "search-cleared" },
    description: "forget what was looked for",
    category: "Look",
    hint: "clear search",
    when: isSearched,
  },
  {
    scope: "answer",
    keys: ["esc"],
    action: { area: "answer", type: "query-cleared" },
    description: "back to the whole body",
    category: "Look",
    hint: "whole body",
    when: (state) => !isSearched(state) && isQueried(state),
  },
  {
    scope: "answer",
    keys: ["esc"],
    action: { area: "answer", type: "closed" },
    description: "back to where the call was made",
    category: "Look",
    hint: "back",
    when: (state) => !isSearched(state) && !isQueried(state) && !isComing(state),
  },
  {
    scope: "answer-search",
    keys: ["enter"],
    action: { area: "answer", type: "search-closed" },
    description: "stay at the place that was found",
    category: "Look",
    hint: "keep",
  },
  {
    scope: "answer-search",
    keys: ["down"],
    action: { area: "answer", type: "searched", count: 1 },
    description: "to the next place",
    category: "Look",
    hint: "next",
  },
  {
    scope: "answer-search",
    keys: ["up"],
    action: { area: "answer", type: "searched", count: -1 },
    description: "to the place before it",
    category: "Look",
  },
  {
    scope: "answer-search",
    keys: ["esc"],
    action: { area: "answer", type: "search-cleared" },
    description: "forget what was looked for",
    category: "Look",
    hint: "clear",
  },
  {
    scope: "answer-query",
    keys: ["enter"],
    action: { area: "answer", type: "query-confirmed" },
    description: "show what the query finds",
    category: "Look",
    hint: "find",
  },
  {
    scope: "answer-query",
    keys: ["esc"],
    action: { area: "answer", type: "query-cleared" },
    description: "back to the whole body",
    category: "Look",
    hint: "whole body",
  },
];

function isComing({ screen }: State): boolean {
  return screen.name === "answer" && (screen.answer.call.isComing || screen.answer.isWaiting);
}

function whyNotDescribed({ screen }: State): string | undefined {
  if (screen.name !== "answer" || screen.answer.call.opened !== undefined) return undefined;
  return "Its operation is not in its document any more";
}

function whyNoBody({ screen }: State): string | undefined {
  if (screen.name !== "answer") return undefined;
  return screen.answer.whole.kind === "empty" ? "The answer has no body" : undefined;
}

function whyNotOpened({ screen }: State): string | undefined {
  if (screen.name !== "answer") return undefined;
  const { bytes, isWhole, headers } = screen.answer.call.received;
  if (bytes.length === 0 || !isWhole) return "The body is not here as a whole";
  return openableEnding(headerOf(headers, "content-type")) === undefined
    ? "Only images, PDF and plain texts are given to another program: e writes it to a file"
    : undefined;
}

function whyNoCase({ screen }: State): string | undefined {
  if (screen.name !== "answer" || screen.answer.call.caseLine() !== undefined) return undefined;
  return "A body of it is not judged: it would be no case";
}

function whyNoExample({ screen }: State): string | undefined {
  if (screen.name !== "answer") return undefined;
  if (screen.answer.call.opened === undefined) return "Its operation is not in its document any more";
  return screen.answer.whole.kind === "bytes" ? "The body is no text: it would be no example" : undefined;
}

function isQueried({ screen }: State): boolean {
  return screen.name === "answer" && screen.answer.query !== undefined;
}

function isSearched({ screen }: State): boolean {
  return screen.name === "answer" && screen.answer.search !== undefined;
}
