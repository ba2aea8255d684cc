import { severities } from "@cftokens/policy";
import type { CommandDescription } from "../command-description.ts";
import { option, placeOptions } from "../command-options.ts";
import { riskFormats } from "./risk-formats.ts";

/** How `cftokens risks` is written. */
export const risksCommand: CommandDescription = {
  name: "risks",
  summary: "list the risks of one token or of all",
  positionals: [{ name: "TOKEN", optional: true }],
  options: [
    option("fail-on", "exit with 3 from this severity on; the default is low", {
      value: "SEVERITY",
      choices: [...severities, "never"],
    }),
    option("rules", "what you ask of your tokens, and what you accept for a time: a YAML or JSON file", {
      value: "FILE",
    }),
    option("ending-within", "only what ends within this time, such as 30d, or has ended", {
      value: "TIME",
    }),
    option("format", "how it is printed; the default is text", {
      value: "FORMAT",
      choices: riskFormats,
    }),
    option("report", `write it to a file too; FORMAT is one of ${riskFormats.join(", ")}`, {
      value: "FORMAT=FILE",
      repeatable: true,
    }),
    option("ics", "write a calendar of the ends of tokens and exceptions, with reminders", {
      value: "FILE",
    }),
    ...placeOptions("look in"),
  ],
  examples: [
    "cftokens risks --fail-on high",
    "cftokens risks --rules token-rules.yaml --report sarif=risks.sarif",
    "cftokens risks --ending-within 30d --ics token-ends.ics",
  ],
};
