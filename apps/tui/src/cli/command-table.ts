import { risksCommand } from "./risks/risks-command.ts";
import { nameKinds } from "./completion/name-kinds.ts";
import { tokenKinds } from "@cftokens/workbench/inventory";
import {
  type CommandDescription,
  type CommandName,
  isToolName,
  type OptionDescription,
} from "./command-description.ts";
import {
  confirmOptions,
  dryRun,
  evenInUse,
  lookOptions,
  option,
  placeOptions,
  secretOptions,
} from "./command-options.ts";
import { permissionOptions } from "./read-permissions.ts";
import { toolCommands } from "./tool-commands.ts";

/** The ids of the templates. Help and completion start faster without the templates themselves. */
export const templateIds: readonly string[] = [
  "edit-zone-dns",
  "read-billing",
  "read-analytics-and-logs",
  "edit-workers",
  "edit-load-balancing",
  "wordpress",
  "create-additional-tokens",
  "read-all-resources",
];

const ownCommands: readonly CommandDescription[] = [
  {
    name: "list",
    summary: "list the tokens of all kinds, accounts and zones",
    positionals: [],
    options: [
      option("kind", "only tokens of this kind", { choices: tokenKinds, value: "KIND" }),
      option("search", "only tokens whose name has this text", { value: "TEXT" }),
      ...placeOptions("only tokens of"),
    ],
    examples: ["cftokens list --json | jq -r 'select(.status != \"active\") | .name'"],
  },
  {
    name: "get",
    summary: "show one token with its policies in words",
    positionals: [{ name: "TOKEN" }],
    options: placeOptions("look in"),
    examples: ["cftokens get external-dns --json"],
  },
  {
    name: "verify",
    summary: "ask the API whether the credential in use works",
    positionals: [],
    options: [option("account", "the account that an account token belongs to", { value: "ACCOUNT" })],
    examples: ["cftokens verify --profile ci"],
  },
  risksCommand,
  {
    name: "can",
    summary:
      "say whether a token may make a call, why, and what would allow it; OPERATION is an operation id, METHOD and path, a URL, or a permission group",
    positionals: [{ name: "TOKEN" }, { name: "OPERATION" }],
    options: [
      ...placeOptions("on"),
      option("ip", "the address that calls", { value: "ADDRESS" }),
      option("at", "the time of the call, such as 2026-12-31 or +30d; the default is now", { value: "TIME" }),
      option("edit", "add to the token what it lacks for the call"),
      option("create", "create a token of the same owner for the call alone", { value: "NAME" }),
      ...confirmOptions(),
      ...secretOptions(),
      dryRun(),
    ],
    examples: [
      'cftokens can external-dns "DNS Write" --zone example.com --ip 192.0.2.1',
      'cftokens can external-dns "PATCH /zones/{zone_id}/dns_records/{dns_record_id}" --zone example.com',
      "cftokens can external-dns zone-purge --zone example.com --edit --dry-run",
    ],
  },
  {
    name: "needs",
    summary:
      "say what the least token for calls, Terraform or wrangler may do; CALL is an operation id, METHOD and path, or a URL; it needs no credential unless it compares",
    positionals: [{ name: "CALL", optional: true, repeatable: true }],
    options: [
      option(
        "from",
        "a file of calls (one a line, HAR, or recorded exchanges), what terraform show -json prints, a folder of .tf files, or wrangler's configuration; - reads standard input",
        { value: "FILE" },
      ),
      option("env", "the environment of wrangler's configuration", { value: "NAME" }),
      option("account", "for a token of this account (id) instead of a user's", { value: "ACCOUNT" }),
      option("compare", "say what this token has too little and too much; exit with 3 for too little", {
        value: "TOKEN",
      }),
      option("format", "how the token is written; the default is words", {
        value: "FORMAT",
        choices: ["words", "json", "command", "terraform"],
      }),
    ],
    examples: [
      'cftokens needs "GET /zones/{zone_id}/dns_records" zone-purge',
      "cftokens needs --from deploy.har --compare ci",
      "terraform show -json plan.out | cftokens needs --from -",
      "cftokens needs --from wrangler.toml --env staging --format command",
    ],
  },
  {
    name: "explain",
    summary:
      "say which permission a refused call needs, from an error body of the API or the output of wrangler, Terraform, curl or an SDK",
    positionals: [],
    options: [
      option("from", "read this file; without it, standard input is read", { value: "FILE" }),
      option("call", "the call, where the text does not name it", { value: "CALL" }),
      option("account", "for a token of this account (id) instead of a user's", { value: "ACCOUNT" }),
      option("compare", "say what this token lacks; exit with 3 when it does", { value: "TOKEN" }),
    ],
    examples: ["wrangler deploy 2>&1 | cftokens explain --compare ci"],
  },
  {
    name: "call",
    summary:
      "call an operation of any OpenAPI document, and say whether its answer is as the document says; OPERATION is an operation id, the name of its client function, or METHOD and path",
    positionals: [
      { name: "OPERATION", optional: true, isAsked: true },
      { name: "NAME=VALUE", optional: true, repeatable: true, isAsked: true },
    ],
    options: [
      option("body", "the body as it is sent; - reads standard input", { value: "FILE" }),
      option("content-type", "the media type of the body, where the document gives a choice", {
        value: "TYPE",
      }),
      option("document", "an OpenAPI document; without it, those of this program", {
        value: "FILE",
        repeatable: true,
      }),
      ...permissionOptions("the documents"),
      option("server", "where the API is; without it, where the document says", { value: "URL" }),
      option("send-invalid", "send what the document does not allow all the same"),
      option("read-only", "send nothing that may change something"),
      option("yes", "send what may change something without asking"),
      option("print", "print the call and send nothing", {
        value: "FORM",
        choices: ["curl", "typescript"],
      }),
      option("save-case", "append the exchange to this file, without credentials, for contract check", {
        value: "FILE",
      }),
      option("history", "list the calls that were made"),
      option("replay", "make a call of the history again, with other values where they are given", {
        value: "ID",
      }),
      option("complete", "print what may stand in the place of the last word, for completion in a shell"),
      option("forget", "take a call out of the history, or all", { value: "ID|all" }),
    ],
    examples: [
      "cftokens call user-api-tokens-list-tokens per_page=5",
      "cftokens call POST /pets name=Rex tags=a tags=b owner.id:=7 photo@rex.png --document pets.yaml",
      "cftokens call --replay 12 per_page=50",
    ],
  },
  {
    name: "create",
    summary: "create a token from a template or from a file",
    positionals: [],
    options: [
      option("kind", "the kind of token; the default is user", {
        choices: tokenKinds,
        value: "KIND",
      }),
      option("name", "the name of the token", { value: "NAME" }),
      option("template", "the rights of a template", {
        value: "TEMPLATE",
        choices: templateIds,
      }),
      option("from-file", "the request body as JSON; - reads standard input", { value: "FILE" }),
      ...placeOptions("for", { repeatable: true }),
      option("expires-in", "how long it works, such as 30d or 2d 12h, or until when, such as 2026-12-31", {
        value: "TIME",
      }),
      option("ip", "only from this address or range", { value: "CIDR", repeatable: true }),
      ...secretOptions(),
      dryRun(),
    ],
    examples: [
      "cftokens create --name external-dns --template edit-zone-dns --zone example.com --expires-in 30d --secret-file token",
    ],
  },
  {
    name: "roll",
    summary: "give an API token a new value; the old one stops at once",
    positionals: [{ name: "TOKEN" }],
    options: [...placeOptions("look in"), ...confirmOptions(), evenInUse(), ...secretOptions(), dryRun()],
    examples: ["cftokens roll external-dns --confirm external-dns --secret-file token"],
  },
  {
    name: "rotate",
    summary: "give a service token a new secret, the old one working on for a while",
    positionals: [{ name: "TOKEN" }],
    options: [
      option(
        "grace",
        "how long the old secret works on, such as 1h or 7d, or until when; without it, it ends at once",
        {
          value: "TIME",
        },
      ),
      ...placeOptions("look in"),
      ...confirmOptions(),
      ...secretOptions(),
      dryRun(),
    ],
    examples: ["cftokens rotate grafana --grace 7d --json"],
  },
  {
    name: "delete",
    summary: "delete a token permanently",
    positionals: [{ name: "TOKEN" }],
    options: [...placeOptions("look in"), ...confirmOptions(), evenInUse(), dryRun()],
    examples: ['cftokens delete "migration 2025" --confirm "migration 2025"'],
  },
  {
    name: "profiles",
    summary: "list the profiles of the config file",
    positionals: [],
    options: [],
    examples: ["cftokens profiles"],
  },
  {
    name: "doctor",
    summary:
      "say whether everything is as it should be: Node, terminal, config, proxy, certificates, the API, the credential, the clock; and what to do where it is not",
    positionals: [],
    options: [],
    examples: ["cftokens doctor --profile ci"],
  },
  {
    name: "explore",
    summary:
      "look at the operations of OpenAPI documents on the screen: any files, or those of this program; it needs no credential",
    positionals: [{ name: "FILE", optional: true, repeatable: true }],
    options: [...permissionOptions("the files"), ...lookOptions()],
    opensScreens: true,
    examples: ["cftokens explore openapi.yaml", "cftokens explore spec/*.yaml"],
  },
  {
    name: "config-schema",
    summary:
      "print the JSON Schema of the config file, or of the rules of risks, for editors that check and complete them",
    positionals: [{ name: "FILE", optional: true, choices: ["config", "risk-rules"] }],
    options: [],
    examples: [
      "cftokens config-schema > ~/.config/cftokens/config.schema.json",
      "cftokens config-schema risk-rules > risk-rules.schema.json",
    ],
  },
  {
    name: "completion",
    summary: "print the completion script of a shell",
    positionals: [{ name: "SHELL", optional: true, choices: ["bash", "zsh", "fish", "powershell"] }],
    options: [
      option("names", "print names of this kind, a line each, as the scripts ask for them", {
        value: "KIND",
        choices: nameKinds,
      }),
    ],
    examples: ["source <(cftokens completion bash)"],
  },
];

/** Every command, in the order of the help. */
export const commands: readonly CommandDescription[] = [...ownCommands, ...toolCommands];

const helpOption = option("help", "show this help", { short: "h" });

/** The options of every command that prints what it does. */
export const commonOptions: readonly OptionDescription[] = [
  option("json", "machine-readable output; one JSON value a line for lists"),
  option("profile", "work with this profile of the config file", { value: "NAME" }),
  option("emulator", "work on the embedded emulator, whatever the environment says"),
  helpOption,
];

/** The options of the program without a command, which opens the terminal UI. */
export const screenOptions: readonly OptionDescription[] = [
  option("profile", "work with this profile of the config file", { value: "NAME" }),
  option("emulator", "work on the embedded emulator, whatever the environment says"),
  ...lookOptions(),
  option("help", "show this help", { short: "h" }),
  option("version", "print the version", { short: "V" }),
];

/** The command of this name. */
export function findCommand(name: string): CommandDescription | undefined {
  return commands.find((command) => command.name === name);
}

/** All options that a command takes. */
export function optionsOf(name: CommandName): readonly OptionDescription[] {
  const { options = [], opensScreens = false } = findCommand(name) ?? {};
  return [...options, ...(opensScreens || isToolName(name) ? [helpOption] : commonOptions)];
}
