import { riskIds, riskTitles } from "@cftokens/policy";
import { isJsonObject } from "@cftokens/openapi/json";
import { configSchema } from "@cftokens/workbench/config";
import { ownFolders } from "@cftokens/workbench/connection";
import { environmentVariables } from "../environment-variables.ts";
import { exitCodes } from "../exit-codes.ts";
import type { TopicName } from "./topic-names.ts";

/** A part of a topic: a paragraph, lines as they are typed, or words with what they mean. */
export type TopicPart =
  | string
  | { readonly lines: readonly string[] }
  | { readonly list: readonly (readonly [word: string, meaning: string])[] };

/** What a topic says. Whatever code knows is taken from there. */
export function topicParts(name: TopicName): readonly TopicPart[] {
  switch (name) {
    case "credentials":
      return credentials;
    case "profiles":
      return profiles;
    case "config":
      return [
        `The config file is ${ownFolders.config.below.map((part) => `${part}/`).join("")}cftokens/config.json below the home folder, or cftokens/config.json below $${ownFolders.config.variable}. Everything in it is optional. It never holds a token, and one that others may write is refused.`,
        "For an editor that checks and completes it:",
        { lines: ["cftokens config-schema > ~/.config/cftokens/config.schema.json"] },
        { list: configMembers() },
      ];
    case "environment":
      return [{ list: environmentVariables }];
    case "exit-codes":
      return [
        { list: exitCodes.map(({ code, meaning }) => [String(code), meaning] as const) },
        "cftokens contract ends with 0 when nothing was found, 1 when something was, and anything else when it could not judge. cftokens diff ends with 0 when nothing breaks, 1 when something breaks or may, 2 for wrong arguments or documents. cftokens generate --check ends with 1 when files are stale.",
      ];
    case "secrets":
      return secrets;
    case "contract":
      return contract;
    case "risks":
      return [
        ...risks,
        { list: riskIds.map((id) => [id, riskTitles[id]] as const) },
        "cftokens config-schema risk-rules prints the JSON Schema of a file of rules.",
      ];
    case "completion":
      return completion;
  }
}

const credentials: readonly TopicPart[] = [
  "Without a credential, everything works on an embedded emulator, and nothing leaves this machine. With one, the live API is used:",
  { lines: ["export CLOUDFLARE_API_TOKEN=…", "cftokens verify"] },
  "A credential is an API token of a user or of an account, or the email and the global API key of a user. It comes from the environment, or from where a profile says (cftokens help profiles). cftokens never writes it anywhere, and takes it out of whatever it prints, records or copies.",
  "To list tokens, it needs API Tokens Read for those of the user, Account API Tokens Read for those of an account, Access: Service Tokens Read for service tokens. To change them it needs the group of the same name with Write. What a list lacks is said, and the other lists are shown.",
  "cftokens doctor says which credential is in use, and what it may do.",
];

const profiles: readonly TopicPart[] = [
  "A profile of the config file says where a credential comes from: a variable of the environment, a program that prints it, or the keyring of the system.",
  {
    lines: [
      "{",
      '  "defaultProfile": "work",',
      '  "profiles": {',
      '    "work": { "token": { "command": ["op", "read", "op://Private/Cloudflare/token"] } },',
      '    "ci": { "token": { "environment": "CI_CLOUDFLARE_TOKEN" } },',
      '    "home": { "token": { "keyring": { "service": "cftokens", "account": "home" } } },',
      '    "demo": { "emulator": true }',
      "  }",
      "}",
    ],
  },
  "Which one is used: --emulator or --profile NAME, then CFTOKENS_PROFILE, then a credential in the environment, then defaultProfile, and else the emulator. cftokens profiles lists them.",
];

const secrets: readonly TopicPart[] = [
  "The value of a token is shown once: by the answer that makes it. create, roll and rotate therefore say where it goes before anything is sent, or do nothing:",
  {
    list: [
      ["--secret-file FILE", "a new file that only you can read"],
      ["--show-secret", "standard output, for a pipe: nothing else is written there"],
      ["--json", "a member of the JSON value on standard output"],
    ],
  },
  { lines: ["cftokens roll ci --confirm ci --show-secret | gh secret set CLOUDFLARE_API_TOKEN"] },
  "Histories, recordings, reports and logs hold no credential: values are taken out by the names of their members and by their shapes.",
];

const contract: readonly TopicPart[] = [
  "cftokens contract says whether an API answers as its OpenAPI documents say: by a suite of requests, by traffic that was recorded, or by traffic that passes through a proxy.",
  {
    lines: [
      "cftokens contract --spec openapi.yaml --target http://127.0.0.1:8080",
      "cftokens contract check traffic.har --spec openapi.yaml",
      "cftokens contract proxy --spec openapi.yaml --target https://api.example.com",
    ],
  },
  "Against a live API only what reads is sent, unless --write is given. What a run makes it removes again, and cftokens contract clean removes what an earlier one has left.",
  "For CI there are --report junit=FILE, sarif=FILE, ctrf=FILE, markdown=FILE, and github for annotations. --baseline FILE has drift that is accepted, with reasons and last days.",
];

const risks: readonly TopicPart[] = [
  "cftokens risks lists what is risky about every token, and exits with 3 when something of at least --fail-on is. --rules FILE says what you ask of your tokens, and what you accept until which day:",
  {
    lines: [
      "longestLifeDays: 90",
      "writersNeedIpFilter: true",
      "owner: account",
      'namePattern: "^(ci|prod)-"',
      "forbiddenGroups: [API Tokens Write]",
      "exceptions:",
      "  - token: external-dns",
      "    risks: [lives-too-long]",
      "    reason: moves to OIDC",
      "    until: 2027-01-31",
    ],
  },
  "--report FORMAT=FILE writes SARIF, JUnit, CTRF, Markdown and JSON. --ending-within 30d tells only of what ends, for a scheduled job; --ics FILE writes a calendar.",
];

const completion: readonly TopicPart[] = [
  "Commands, options, their words, files, and the names of tokens, accounts, zones and profiles:",
  {
    lines: [
      "source <(cftokens completion bash)                                     # ~/.bashrc",
      "source <(cftokens completion zsh)                                      # ~/.zshrc",
      "cftokens completion fish | source                                      # config.fish",
      "cftokens completion powershell | Out-String | Invoke-Expression        # $PROFILE",
    ],
  },
];

function configMembers(): readonly (readonly [string, string])[] {
  const { properties } = configSchema();
  if (!isJsonObject(properties)) return [];
  return Object.entries(properties).map(([name, member]) => {
    const about = isJsonObject(member) ? member["description"] : undefined;
    return [name, typeof about === "string" ? about : ""];
  });
}
