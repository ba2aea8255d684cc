import type { Exchange } from "@cftokens/contract";

/** What was left out of the judgement for one reason. */
export interface Unjudged {
  readonly what: "body" | "entry" | "exchange" | "comparison" | "finding";
  /** To be read after "not judged": "over 16 MiB". */
  readonly reason: string;
  readonly times: number;
}

/** Why bodies of an exchange were left unread. */
export function listUnread({ request, response }: Exchange): readonly string[] {
  return [request.body, response.body].flatMap((body) => (body.kind === "unread" ? [body.reason] : []));
}

/** Counts what was left out, by what it is and why. */
export interface UnjudgedCount {
  readonly add: (what: Unjudged["what"], reason: string) => void;
  /** The counts, in the order in which each came up first. */
  readonly read: () => readonly Unjudged[];
}

/** Creates a count of nothing. */
export function countUnjudged(): UnjudgedCount {
  const counts = new Map<string, Unjudged>();
  return {
    add(what, reason) {
      const key = `${what} ${reason}`;
      counts.set(key, { what, reason, times: (counts.get(key)?.times ?? 0) + 1 });
    },
    read: () => [...counts.values()],
  };
}

/** Describes what was left out for one reason, in one line. */
export function describeUnjudged({ what, reason, times }: Unjudged): string {
  const [one, many, done] = words[what];
  return `${times === 1 ? `1 ${one} was` : `${times} ${many} were`} not ${done}: ${reason}`;
}

const words = {
  body: ["body", "bodies", "judged"],
  entry: ["entry", "entries", "judged"],
  exchange: ["exchange", "exchanges", "judged"],
  comparison: ["exchange", "exchanges", "compared with the others"],
  finding: ["finding", "findings", "listed"],
} as const satisfies Record<Unjudged["what"], readonly [one: string, many: string, done: string]>;
