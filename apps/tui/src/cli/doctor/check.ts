/**
 * What `cftokens doctor` found out about one thing. With `--json` it is printed as it is: the names
 * of its members are an interface.
 */
export interface Check {
  readonly check: CheckName;
  readonly state: "ok" | "warning" | "problem";
  readonly says: string;
  /** What to do; null where nothing has to be done. */
  readonly advice: string | null;
}

/** What is looked at, in the order in which one thing needs another. */
export type CheckName =
  | "node"
  | "terminal"
  | "colours"
  | "clipboard"
  | "config"
  | "profile"
  | "proxy"
  | "certificates"
  | "reachability"
  | "credential"
  | "permissions"
  | "end"
  | "clock";

/** Nothing has to be done. */
export function fine(check: CheckName, says: string): Check {
  return { check, state: "ok", says, advice: null };
}

/** The program works, and may not do what is expected of it. */
export function warning(check: CheckName, says: string, advice: string): Check {
  return { check, state: "warning", says, advice };
}

/** The program, or what it is asked to do, does not work. */
export function problem(check: CheckName, says: string, advice: string): Check {
  return { check, state: "problem", says, advice };
}
