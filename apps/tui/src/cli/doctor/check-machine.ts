import packageJson from "../../../package.json" with { type: "json" };
import { type Check, fine, problem, warning } from "./check.ts";

/** What is known of the machine without asking anybody else. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Such as "24.21.0". */
  readonly nodeVersion: string;
  /** The terminal that standard output is; undefined when it is none. */
  readonly terminal:
    | {
        readonly columns: number;
        readonly rows: number;
        /** Bits of a colour: 1, 4, 8 or 24. */
        readonly colourDepth: number;
      }
    | undefined;
}

/** Node, terminal, colours and clipboard. */
export function checkMachine(machine: Machine): readonly Check[] {
  return [checkNode(machine), checkTerminal(machine), checkColours(machine), checkClipboard(machine)];
}

function checkNode({ nodeVersion }: Machine): Check {
  const [major = 0, minor = 0] = nodeVersion.split(".").map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor)
    ? fine("node", nodeVersion)
    : problem(
        "node",
        `${nodeVersion} is too old`,
        `install Node ${leastMajor}.${leastMinor} or newer; Node 24 is what this program is tested with most`,
      );
}

function checkTerminal({ env, terminal }: Machine): Check {
  if (terminal === undefined)
    return fine("terminal", "standard output is no terminal: commands work, the screens do not");
  const { TERM: name = "" } = env;
  const size = `${terminal.columns}×${terminal.rows}`;
  if (name === "" || name === "dumb")
    return warning(
      "terminal",
      `TERM is ${name === "" ? "not set" : "dumb"}, ${size}: the screens cannot be drawn`,
      "set TERM to what your terminal is, such as xterm-256color; commands work without",
    );
  return terminal.columns >= leastColumns && terminal.rows >= leastRows
    ? fine("terminal", `${name}, ${size}`)
    : warning(
        "terminal",
        `${name}, ${size}: the screens have little room`,
        `make the window at least ${leastColumns}×${leastRows}`,
      );
}

function checkColours({ env, terminal }: Machine): Check {
  const forced = env["FORCE_COLOR"];
  if (env["NO_COLOR"]) return fine("colours", "none: NO_COLOR is set");
  if (forced !== undefined) return fine("colours", `as FORCE_COLOR=${JSON.stringify(forced)} says`);
  if (terminal === undefined) return fine("colours", "none: standard output is no terminal");
  const { colourDepth } = terminal;
  return colourDepth > 1
    ? fine("colours", `${(2 ** colourDepth).toLocaleString("en")}${env["CI"] ? ", as CI says" : ""}`)
    : warning("colours", "the terminal has none", "set TERM to what it is, or FORCE_COLOR=1");
}

// A terminal never says whether it took a text.
function checkClipboard({ env, terminal }: Machine): Check {
  const elsewhere = "write secrets to a file (--secret-file) or hand them to a command instead of copying";
  if (terminal === undefined) return fine("clipboard", "none: standard output is no terminal");
  if (env["TERM"] === "linux" || env["TERM"] === "dumb")
    return warning("clipboard", `a terminal of the kind ${env["TERM"]} has none`, elsewhere);
  if (env["TERM_PROGRAM"] === "Apple_Terminal")
    return warning("clipboard", "Terminal.app takes no texts of programs", elsewhere);
  if (env["TMUX"])
    return {
      ...fine("clipboard", "texts go through tmux to the terminal (OSC 52)"),
      advice: "where nothing arrives, set -g set-clipboard on in tmux",
    };
  const way = env["STY"] ? "through screen to the terminal (OSC 52)" : "to the terminal (OSC 52)";
  return { ...fine("clipboard", `texts go ${way}`), advice: "paste one to see whether the terminal took it" };
}

// What the program is published for.
const [leastMajor = 0, leastMinor = 0] = packageJson.engines.node.replace(">=", "").split(".").map(Number);
const leastColumns = 80;
const leastRows = 24;
