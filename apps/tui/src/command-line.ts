/** What the command line asks for. */
export type CommandLine =
  | { readonly kind: "run" }
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  | { readonly kind: "unknown"; readonly argument: string };

/** Reads the arguments after the program's name. */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const [argument] = args;
  switch (argument) {
    case undefined:
      return { kind: "run" };
    case "--help":
    case "-h":
      return { kind: "help" };
    case "--version":
    case "-V":
      return { kind: "version" };
    default:
      return { kind: "unknown", argument };
  }
}

/** The text of `cftokens --help`. */
export const HELP_TEXT = `cftokens: browse and create Cloudflare tokens in the terminal

Usage: cftokens [--help | --version]

Without credentials in the environment it opens on an embedded emulator: nothing leaves this machine.

Environment:
  CLOUDFLARE_API_TOKEN        works on the live API with this token
  CLOUDFLARE_EMAIL, CLOUDFLARE_API_KEY
                              the same with a global API key
  CLOUDFLARE_ACCOUNT_ID       accounts to show, separated by commas (live)
  CLOUDFLARE_ZONE_ID          zones to show, separated by commas (live)
  CLOUDFLARE_API_BASE_URL, CLOUDFLARE_BASE_URL
                              another base URL; plain http only to this machine (live)
  XDG_DATA_HOME               where the emulator keeps its database (cftokens/emulator.db)
  NO_COLOR                    no colours

Exit codes: 0 done, 1 failed, 2 not a terminal, wrong arguments or settings
`;
