import { optionTable as contractOptions, describeCommands } from "@cftokens/contract-cli/options";
import { emulatorOptions } from "@cftokens/emulator/options";
import { diffOptions } from "@cftokens/generator/diff-options";
import { generateOptions } from "@cftokens/generator/generate-options";
import type { CommandDescription, OptionDescription } from "./command-description.ts";

/** The commands about documents. Their options are those that each package reads. */
export const toolCommands: readonly CommandDescription[] = [
  {
    name: "contract",
    summary:
      "say whether an API answers as its documents say: the suite against the emulator or a base URL, recorded traffic (check FILE), or traffic that passes by (proxy); clean removes what an earlier run has left",
    positionals: [
      { name: "check|proxy|clean", optional: true, choices: ["check", "proxy", "clean"] },
      { name: "FILE", optional: true },
    ],
    options: contractOptions.map((row) =>
      toOption({ ...row, meaning: `${describeCommands(row)}: ${row.meaning}` }),
    ),
    examples: [
      "cftokens contract --spec openapi.yaml --target http://127.0.0.1:8080",
      "cftokens contract check traffic.har --spec openapi.yaml",
      "cftokens contract proxy --target https://api.example.com --spec openapi.yaml",
    ],
  },
  {
    name: "diff",
    summary:
      "say what changed between two states of OpenAPI documents, and what of it breaks clients; each is a document, a folder, a git revision, or REVISION:PATH",
    positionals: [{ name: "OLD" }, { name: "NEW", optional: true }],
    options: diffOptions.map(toOption),
    examples: [
      "cftokens diff HEAD:openapi.yaml openapi.yaml",
      "cftokens diff old.yaml new.yaml --format markdown",
    ],
  },
  {
    name: "generate",
    summary: "generate typed clients of any OpenAPI documents into a folder of yours",
    positionals: [{ name: "FILE", repeatable: true }],
    options: generateOptions.map(toOption),
    examples: [
      "cftokens generate openapi.yaml --out src/api",
      "cftokens generate openapi.yaml --out src/api --check",
    ],
  },
  {
    name: "emulator",
    summary: "serve the emulator of Cloudflare's token APIs on this machine, until it is stopped",
    positionals: [],
    options: emulatorOptions.map(toOption),
    examples: ["cftokens emulator --port 0 --json"],
  },
];

interface ToolOption {
  readonly option: string;
  readonly isRepeatable: boolean;
  readonly meaning: string;
}

function toOption({ option, isRepeatable, meaning }: ToolOption): OptionDescription {
  const [name = "", ...value] = option.slice("--".length).split(" ");
  return {
    name,
    ...(value.length > 0 && { value: value.join(" ") }),
    ...(isRepeatable && { repeatable: true }),
    description: `${meaning.charAt(0).toLowerCase()}${meaning.slice(1).replace(/\.$/u, "")}`,
  };
}
