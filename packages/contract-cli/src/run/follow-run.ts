import { exchangeCheckIds, type RecordedExchange, redactExchange } from "@cftokens/contract";
import type { SuiteFinding, SuiteProgress } from "@cftokens/contract/suite";
import { describeDetails, describeHeading, type Repeatable } from "../report/describe-finding.ts";
import type { FindingGroup } from "../report/finding-group.ts";
import { createFindingGroups, toGroupKey } from "../report/group-findings.ts";
import { hideIn } from "../report/hide-secrets.ts";
import { type RunEnvironment, type RunOutcome, type RunPlan, runOnTarget } from "./run-on-target.ts";

/** A group of findings as a screen shows it: plain data without credentials. */
export interface FollowedFinding extends Pick<
  FindingGroup,
  "check" | "severity" | "operation" | "place" | "pointer" | "message" | "times" | "status" | "replay"
> {
  /** Of all findings of the group, also in another run. */
  readonly key: string;
  /** All of it in one line. */
  readonly heading: string;
  /** What else is known of it, each as a name and a text in one line. */
  readonly details: readonly (readonly [name: string, text: string])[];
  /** The first exchange in which it was seen; of a long one the bodies are left out. */
  readonly exchange?: RecordedExchange;
  /** Whether the exchange alone shows it, as one of recorded traffic. */
  readonly isOfExchange: boolean;
}

/** How far a run is. */
export interface RunProgress extends SuiteProgress {
  /** The requests that were answered. */
  readonly answered: number;
  /** Milliseconds since the run began. */
  readonly elapsed: number;
}

/** What is told of a run from time to time. */
export interface RunNews {
  /** Undefined before the first part. */
  readonly progress: RunProgress | undefined;
  /** Groups that are new, or that have grown. */
  readonly findings: readonly FollowedFinding[];
}

/** How a run ended that was followed. */
export interface FollowedRun extends RunOutcome {
  /** The findings of the report, the worst first. */
  readonly findings: readonly FollowedFinding[];
}

export interface Following {
  /** Called now and then, between two requests. */
  readonly tell: (news: RunNews) => void;
  /** Milliseconds from one call to the next, at least. */
  readonly interval: number;
}

/**
 * Runs the suite as runOnTarget does, and tells of its progress and of what it finds, as plain data
 * that a screen can show.
 */
export async function followRun(
  plan: RunPlan,
  environment: RunEnvironment,
  { tell, interval }: Following,
): Promise<FollowedRun> {
  const { target, seed, command } = plan;
  const began = environment.now().getTime();
  const groups = createFindingGroups([], target.shell);
  const exchanges = new Map<string, RecordedExchange>();
  const told = new Map<string, number>();
  let [answered, last] = [0, began];
  let part: SuiteProgress | undefined;
  const follow = (group: FindingGroup): FollowedFinding =>
    hideIn(toFollowed(group, { seed, command }, exchanges), target.secrets);
  const elapsed = () => environment.now().getTime() - began;
  const tellNow = () => {
    last = began + elapsed();
    const fresh = groups.read().filter((group) => told.get(toGroupKey(group)) !== group.times);
    for (const group of fresh) told.set(toGroupKey(group), group.times);
    tell({
      progress: part && { ...part, answered, elapsed: elapsed() },
      findings: fresh.map(follow),
    });
  };
  const tellInTime = () => {
    if (began + elapsed() - last >= interval) tellNow();
  };
  const outcome = await runOnTarget(plan, environment, {
    onProgress(progress) {
      part = progress;
      tellInTime();
    },
    onFinding(finding) {
      keepExchange(finding, exchanges);
      groups.add(finding);
    },
    onExchange() {
      answered += 1;
      tellInTime();
    },
  });
  tellNow();
  return { ...outcome, findings: outcome.report.groups.map(follow) };
}

// The exchange of the first finding of each group.
function keepExchange(finding: SuiteFinding, exchanges: Map<string, RecordedExchange>): void {
  const key = toGroupKey(finding);
  if (finding.exchange === undefined || exchanges.has(key)) return;
  const { request, response } = redactExchange(finding.exchange);
  const isLong = JSON.stringify([request.body, response.body]).length > longestKept;
  exchanges.set(
    key,
    isLong ? { request: withoutBody(request), response: withoutBody(response) } : { request, response },
  );
}

// Characters of both bodies: there may be thousands of groups.
const longestKept = 256 * 1024;

function withoutBody<Message extends { readonly body?: unknown }>(message: Message): Message {
  return { ...message, body: undefined };
}

function toFollowed(
  group: FindingGroup,
  run: Repeatable,
  exchanges: ReadonlyMap<string, RecordedExchange>,
): FollowedFinding {
  const { check, severity, operation, place, pointer, message, times, status, replay } = group;
  const key = toGroupKey(group);
  const exchange = exchanges.get(key);
  return {
    key,
    check,
    severity,
    operation,
    place,
    pointer,
    message,
    times,
    ...(status !== undefined && { status }),
    ...(replay !== undefined && { replay }),
    heading: describeHeading(group),
    details: describeDetails(group, run),
    ...(exchange !== undefined && { exchange }),
    isOfExchange: exchange !== undefined && exchangeChecks.has(check),
  };
}

const exchangeChecks: ReadonlySet<string> = new Set(exchangeCheckIds);
