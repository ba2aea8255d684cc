import { shellQuote } from "@cftokens/workbench/equivalents";
import type { RunArguments } from "./command-line.ts";
import type { HeaderArgument } from "./signing/parse-signing.ts";

/**
 * The command line of a run without what chooses its cases: with the same documents, target,
 * credentials and values. Words are quoted for a POSIX shell; variables stay names.
 */
export function repeatCommand(program: string, args: RunArguments): string {
  const { specs, permissions, target, auth, headers, values, write, readOnly } = args;
  const { allowedFiles = [], allowedHosts = [] } = permissions;
  const given = [
    ...each("--spec", specs),
    ...each("--allow-file", allowedFiles),
    ...each("--allow-host", allowedHosts),
    ...each("--target", target === undefined ? [] : [target]),
    ...each(
      "--auth",
      auth.map(({ scheme, variable }) => `${scheme}=${variable}`),
    ),
    ...each("--header", headers.map(headerText)),
    ...each("--values", values === undefined ? [] : [values]),
    ...(write ? ["--write"] : []),
    ...(readOnly ? ["--read-only"] : []),
  ];
  return [program, ...given].join(" ");
}

function each(option: string, values: readonly string[]): readonly string[] {
  return values.map((value) => `${option} ${shellQuote(value)}`);
}

function headerText({ name, value }: HeaderArgument): string {
  const parts = value.map((part) =>
    typeof part === "string" ? part.replaceAll("$", "$$$$") : `\${${part.variable}}`,
  );
  return `${name}: ${parts.join("")}`;
}
