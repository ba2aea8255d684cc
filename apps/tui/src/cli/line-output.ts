import { printable, safeText, visibleJson } from "@cftokens/workbench/text";
import type { Output } from "./environment.ts";

/** What is done with each line, which has no line break at its end. */
export type WriteLine = (line: string) => void;

/**
 * What a command prints by lines. Nothing in a line does something to a terminal, or is a command
 * to the CI that keeps it in a log.
 */
export function createLineOutput(
  out: WriteLine,
  err: WriteLine,
): Pick<Output, "print" | "printJson" | "printReport" | "remark"> {
  return {
    print: (text) => out(text.split("\n").map(printable).join("\n")),
    printJson: (value, space) => out(visibleJson(value, space)),
    printReport(text) {
      if (text !== "") out(text.replace(/\n$/u, ""));
    },
    remark: (text) => err(harmlessRemark(text)),
  };
}

/** One line for standard error, whatever the text is. */
export function harmlessRemark(text: string): string {
  return printable(safeText(text));
}
