import { beyondBounds } from "@cftokens/contract";
import type { AnswerForm } from "@cftokens/explorer/answer";
import { printable, visibleJson } from "@cftokens/workbench/text";

/**
 * A body as lines for a terminal: JSON in several lines, its numbers as they were written;
 * everything else line by line, without what would do something to a terminal.
 */
export function terminalText(text: string, form: AnswerForm): string {
  const value = form === "json" ? parseExactly(text) : undefined;
  if (value !== undefined) return visibleJson(value.value, 2);
  return text.split("\n").map(printable).join("\n");
}

/**
 * A value of JSON whose numbers print as they were written: a double would round a large id.
 * Undefined for what is no JSON, or deeper than can be written again.
 */
export function parseExactly(text: string): { readonly value: unknown } | undefined {
  try {
    if (beyondBounds(JSON.parse(text)) !== undefined) return undefined;
    const value: unknown = exactJson.parse(text, (_name, one, { source }) =>
      typeof one === "number" && source !== undefined && String(one) !== source
        ? exactJson.rawJSON(source)
        : one,
    );
    return { value };
  } catch {
    return undefined;
  }
}

// What JavaScript has since 2025 and TypeScript's own types do not know.
interface ExactJson {
  readonly parse: (
    text: string,
    revive: (name: string, value: unknown, context: { readonly source?: string }) => unknown,
  ) => unknown;
  readonly rawJSON: (text: string) => unknown;
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
const exactJson = JSON as unknown as ExactJson;
