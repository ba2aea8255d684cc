import { ownFolders } from "@cftokens/workbench/connection";

/** Every environment variable that the program reads, with what it does. */
export const environmentVariables: readonly (readonly [names: string, meaning: string])[] = [
  ["CLOUDFLARE_API_TOKEN", "work on the live API with this token"],
  ["CLOUDFLARE_EMAIL, CLOUDFLARE_API_KEY", "the same with a global API key"],
  ["CLOUDFLARE_ACCOUNT_ID", "accounts to show where the API lists none, separated by commas (live)"],
  ["CLOUDFLARE_ZONE_ID", "zones to show where the API lists none, separated by commas (live)"],
  [
    "CLOUDFLARE_API_BASE_URL, CLOUDFLARE_BASE_URL",
    "another base URL; plain http only to this machine (live)",
  ],
  ["HTTPS_PROXY, HTTP_PROXY", "send requests through this proxy; never those to this machine"],
  ["NO_PROXY", "hosts that are reached without the proxy"],
  ["NODE_USE_ENV_PROXY", "1: has Node 22.21 and later use the proxy, where it would not by itself"],
  [
    "NODE_EXTRA_CA_CERTS",
    "a file with certificates of authorities to be trusted besides Node's (read by Node)",
  ],
  [
    "NODE_TLS_REJECT_UNAUTHORIZED",
    "0: certificates are not checked, which doctor calls a problem (read by Node)",
  ],
  [
    "NODE_USE_SYSTEM_CA, NODE_OPTIONS",
    "1, or --use-system-ca: trust the system's authorities too (read by Node)",
  ],
  ["CFTOKENS_PROFILE", "the profile when --profile is left out"],
  ...Object.values(ownFolders).map(
    ({ variable, below, holds }) => [variable, `holds ${holds}; ~/${below.join("/")} when unset`] as const,
  ),
  ["VISUAL, EDITOR", "the editor of a document; the first one that is set"],
  ["NO_COLOR", "no colours"],
  ["FORCE_COLOR", "colours in any terminal; 0: in none"],
  ["CI", "set by CI: tells what colours its log has"],
  ["COLORFGBG", "the terminal's colours, which choose the theme; when unset, the terminal is asked"],
  ["TERM", "dumb or linux: the terminal is not asked for its background; dumb: nor how wide it draws glyphs"],
  ["TMUX, STY", "set by tmux and screen: texts are copied through them"],
  [
    "TERM_PROGRAM, VTE_VERSION, KONSOLE_VERSION, WT_SESSION",
    "set by terminals: those that have links get them",
  ],
  ["FORCE_HYPERLINK", "1: addresses are links in any terminal; 0: in none"],
  ["ACCESSIBLE, INK_SCREEN_READER", "the same as --screen-reader"],
];
