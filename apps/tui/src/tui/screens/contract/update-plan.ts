import { safeText } from "@cftokens/workbench/text";
import { moveCursor } from "../../lists/list-cursor.ts";
import { editText, textInput } from "../../lists/text-input.ts";
import type { State } from "../../state.ts";
import { type Step, stay } from "../../step.ts";
import type { SuiteRequest, SuiteTarget } from "../../../suite/suite-job.ts";
import type { PlanMessage } from "./message.ts";
import { planRows, plannedOperations, sourceOf } from "./plan.ts";
import { suiteSources } from "./sources.ts";
import type { ContractState, PlannedTarget, PlanState, RunState } from "./state.ts";

/** The reducer of what is to be run. */
export function updatePlan(state: State, message: Exclude<PlanMessage, { type: "opened" }>): Step {
  const { plan } = state.contract;
  if (plan === undefined) return stay(state);
  switch (message.type) {
    case "row-moved": {
      const length = planRows.length;
      return stay(put(state, { row: moveCursor(plan.row, message.move, { length, pageSize: length }) }));
    }
    case "cycled":
      return cycle(state, plan, message.count);
    case "target-described":
      return stay(
        message.source === plan.source && message.server === plan.server
          ? put(state, { target: message.target })
          : state,
      );
    case "typing-started":
      return stay(put(state, { typing: textInput(plan.server ?? addressOf(plan.target)) }));
    case "typed":
      return stay(
        plan.typing === undefined ? state : put(state, { typing: editText(plan.typing, message.edit) }),
      );
    case "typing-cancelled":
      return stay(put(state, { typing: undefined }));
    case "typing-confirmed": {
      const text = plan.typing?.text.trim() ?? "";
      return describe(put(state, { typing: undefined, server: text === "" ? undefined : text }));
    }
    case "start-requested":
      return request(state, plan);
    case "started":
      return begin(state, plan);
  }
}

/** The choice of what to run, as it is before anything was chosen. */
export function openPlan(state: State): Step {
  const sources = suiteSources(state);
  const { opened, filter } = state.operations;
  const isSome = opened !== undefined || filter.text !== "";
  const plan: PlanState = {
    sources,
    source: 0,
    operations: isSome && (sources[0]?.some.length ?? 0) > 0 ? "some" : "all",
    write: false,
    row: 0,
    server: undefined,
    typing: undefined,
    target: { status: "reading" },
  };
  return describe({
    ...state,
    screen: { name: "contract" },
    contract: { ...state.contract, plan },
  });
}

function put(state: State, changed: Partial<PlanState>): State {
  const { plan } = state.contract;
  return plan === undefined
    ? state
    : { ...state, contract: { ...state.contract, plan: { ...plan, ...changed } } };
}

// Where it would go is known at once for the profile's API, and read from the document elsewhere.
function describe(state: State): Step {
  const { plan } = state.contract;
  if (plan === undefined) return stay(state);
  const source = sourceOf(plan);
  if (source === undefined) return stay(state);
  if (source.isOfProfile) return stay(put(state, { target: ofProfile(state) }));
  return {
    state: put(state, { target: { status: "reading" } }),
    effects: [{ type: "describe-suite-target", place: plan.source, source, server: plan.server }],
  };
}

function ofProfile({ target: badge, settings }: State): PlannedTarget {
  const target: SuiteTarget =
    badge.kind === "emulator"
      ? { kind: "emulator" }
      : { kind: "remote", baseUrl: settings.baseUrl, isOfProfile: true, auth: [], variables: [] };
  return { status: "known", target };
}

function addressOf(target: PlannedTarget): string {
  return target.status === "known" && target.target.kind === "remote" ? target.target.baseUrl : "";
}

function cycle(state: State, plan: PlanState, count: number): Step {
  switch (planRows[plan.row]) {
    case "source": {
      const { length } = plan.sources;
      if (length < 2) return stay(state);
      const source = (plan.source + count + length) % length;
      const operations = plan.sources[source]?.some.length === 0 ? "all" : plan.operations;
      return describe(put(state, { source, operations, server: undefined }));
    }
    case "operations": {
      const some = sourceOf(plan)?.some ?? [];
      return some.length === 0
        ? stay(state)
        : stay(put(state, { operations: plan.operations === "all" ? "some" : "all" }));
    }
    case "write":
      return state.settings.readOnly
        ? refuse(state, "This program is only to read: start it without --read-only to change something")
        : stay(put(state, { write: !plan.write }));
    // The address is typed.
    default:
      return stay(state);
  }
}

function refuse(state: State, reason: string): Step {
  return stay({ ...state, notice: { tone: "bad", text: safeText(reason) } });
}

function request(state: State, plan: PlanState): Step {
  const { target } = plan;
  if (target.status === "none") return refuse(state, `Nothing can be run: ${target.reason}`);
  if (target.status === "reading") return refuse(state, "Where it goes is still being read");
  if (!plan.write) return begin(state, plan);
  const where = target.target.kind === "emulator" ? "an emulator of its own" : target.target.baseUrl;
  return stay({
    ...state,
    dialog: {
      kind: "confirm",
      title: `The suite changes what is at ${safeText(where)}`,
      text: "It creates resources whose names begin with cftokens-contract-, changes them, rolls their secrets and deletes them. At its end, and when it is stopped, it removes what it made. What else is there it leaves alone, as far as the API does as its documents say.",
      confirmLabel: "run it, with changes",
      confirmed: { area: "contract", type: "started" },
    },
  });
}

function begin(state: State, plan: PlanState): Step {
  const source = sourceOf(plan);
  if (source === undefined || plan.target.status !== "known") return stay(state);
  const suite: SuiteRequest = {
    documents: source.documents,
    target: plan.target.target,
    operations: plannedOperations(plan),
    write: plan.write,
    path: undefined,
  };
  const id = (state.contract.run?.id ?? 0) + 1;
  const run: RunState = {
    id,
    request: suite,
    source,
    status: "running",
    progress: undefined,
    remarks: [],
    found: [],
    result: undefined,
    problems: [],
  };
  const contract: ContractState = {
    ...state.contract,
    plan: undefined,
    run,
    tab: "findings",
    findings: { cursor: 0, top: 0 },
    opened: undefined,
    coverage: { cursor: 0, top: 0, toggled: new Set() },
    again: new Map(),
  };
  return { state: { ...state, contract }, effects: [{ type: "start-suite", run: id, request: suite }] };
}
