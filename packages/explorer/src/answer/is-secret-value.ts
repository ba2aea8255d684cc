import { isAmong, redactValue } from "@cftokens/credentials";
import type { JudgedCall } from "../verdict/judge-call.ts";
import { type JsonOutline, kindAt, nameOf, segmentsOf, textAt } from "./json-outline.ts";

/** What a document marks as a credential in an answer. */
export type AnswerMarks = JudgedCall["marks"]["response"];

/**
 * Whether a text or a number of an answer is a credential: the document marks it, or it has the
 * name or the look of one. Of a long text the beginning is looked at, which is all that is shown.
 */
export function isSecretValue(outline: JsonOutline, index: number, marks: AnswerMarks): boolean {
  const kind = kindAt(outline, index);
  if (kind !== "string" && kind !== "number") return false;
  if (marks.isWhole) return true;
  const path = segmentsOf(outline, index);
  if (path.some((name) => isAmong(name, marks.names))) return true;
  const { text, starts, ends } = outline;
  const value =
    kind === "string"
      ? textAt(text, starts[index] ?? 0, longestLook)
      : text.slice(starts[index], ends[index]);
  if (value === "") return false;
  return redactValue(value, path) !== value || isSecretInPair(outline, index, path.slice(0, -1));
}

// Beside a member that names it, as in `{ "name": "authorization", "value": "…" }`.
function isSecretInPair(outline: JsonOutline, index: number, path: readonly string[]): boolean {
  const { text, starts, ends, parents, counts } = outline;
  const parent = parents[index] ?? -1;
  if (parent < 0 || (counts[parent] ?? 0) > mostInPair) return false;
  const [start = 0, end = 0] = [starts[parent], ends[parent]];
  if (end - start > longestLook || kindAt(outline, parent) !== "object") return false;
  const pair: unknown = JSON.parse(text.slice(start, end));
  return memberOf(redactValue(pair, path), nameOf(outline, index)) !== memberOf(pair, nameOf(outline, index));
}

function memberOf(value: unknown, name: string): unknown {
  const members = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return members.find(([one]) => one === name)?.[1];
}

const mostInPair = 3;
const longestLook = 4096;
