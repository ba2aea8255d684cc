import type { FollowedFinding } from "@cftokens/contract-cli/run";
import type { CatalogDocument } from "@cftokens/explorer";
import { safeText } from "@cftokens/workbench/text";
import { describe, expect, it } from "vitest";
import { after, afterKeys, afterTyping, loadedState, startedState } from "../../../../test/sample-state.ts";
import type { SuiteEvent } from "../../../suite/suite-job.ts";
import { quitQuestion } from "../../quit-question.ts";
import { initialState, type State } from "../../state.ts";
import { update } from "../../update.ts";
import type { ContractMessage } from "./message.ts";

const size = { columns: 100, rows: 30 };
const plan = afterKeys(loadedState(["ci"], size), "T");

function finding(
  operation: string,
  severity: FollowedFinding["severity"] = "error",
  own: Partial<FollowedFinding> = {},
): FollowedFinding {
  return {
    key: `schema ${operation}`,
    check: "schema",
    severity,
    operation,
    place: "/id",
    pointer: "/id",
    message: "must be string",
    times: 1,
    heading: `${severity} schema: ${operation} /id must be string`,
    details: [],
    isOfExchange: true,
    ...own,
  };
}

function news(findings: readonly FollowedFinding[], done = 1): SuiteEvent {
  const progress = { part: "list", done, all: 9, answered: 12, elapsed: 65_000 };
  return { type: "news", news: { progress, findings } };
}

function told(event: SuiteEvent, run = 1): ContractMessage {
  return { area: "contract", type: "told", run, event };
}

const running = afterKeys(plan, "enter");

describe("what is to be run", () => {
  it("is all of Cloudflare's operations, read only, on an emulator of its own", () => {
    const { effects } = update(plan, { area: "contract", type: "start-requested" });
    expect(effects).toEqual([
      {
        type: "start-suite",
        run: 1,
        request: {
          documents: { kind: "own", names: expect.arrayContaining(["user-tokens"]) },
          target: { kind: "emulator" },
          operations: undefined,
          write: false,
          path: undefined,
        },
      },
    ]);
  });

  it("is the operation that is looked at, or those that the filter left", () => {
    const list = afterKeys(loadedState(["ci"], size), "6");
    const one = afterKeys(list, "enter", "T", "enter");
    expect(one.contract.run?.request.operations).toHaveLength(1);
    const filtered = afterKeys(afterTyping(afterKeys(list, "/"), "builds"), "enter", "T");
    expect(filtered.contract.plan?.operations).toBe("some");
    const some = afterKeys(filtered, "enter").contract.run?.request.operations ?? [];
    expect(some.length).toBeGreaterThan(1);
    expect(afterKeys(filtered, "down", "right", "enter").contract.run?.request.operations).toBeUndefined();
  });

  it("changes something only after a yes, and never where the program only reads", () => {
    const changing = afterKeys(plan, "G", "right", "enter");
    expect(changing.contract.run).toBeUndefined();
    expect(changing.dialog).toMatchObject({ kind: "confirm" });
    expect(afterKeys(changing, "enter").contract.run).toBeUndefined();
    expect(afterKeys(changing, "y").contract.run?.request.write).toBe(true);
    const reading = { ...plan, settings: { ...plan.settings, readOnly: true } };
    const refused = afterKeys(reading, "G", "right");
    expect(refused.notice).toMatchObject({ tone: "bad" });
    expect(refused.contract.plan?.write).toBe(false);
  });

  it("goes where the profile says, with the credential of the profile", () => {
    const live: State = {
      ...loadedState(["ci"], size),
      target: { kind: "live", host: plan.settings.profile },
    };
    const request = afterKeys(live, "T", "enter").contract.run?.request;
    expect(request?.target).toEqual({
      kind: "remote",
      baseUrl: live.settings.baseUrl,
      isOfProfile: true,
      auth: [],
      variables: [],
    });
  });
});

function known(server: string | undefined): ContractMessage {
  const baseUrl = server ?? "https://pets.example";
  const target = { kind: "remote", baseUrl, isOfProfile: false, auth: [], variables: [] } as const;
  return {
    area: "contract",
    type: "target-described",
    source: 0,
    server,
    target: { status: "known", target },
  };
}

describe("what is to be run of a file", () => {
  const file: CatalogDocument = {
    name: "pets",
    title: "Pets",
    api: "pets",
    file: "/pets.yaml",
    entries: [],
    open: async () => await Promise.reject(new Error("not opened")),
  };
  const explored = initialState({
    target: { kind: "emulator" },
    places: [],
    size,
    now: new Date(0),
    files: [file],
  });
  it("goes to the server of its document, or to the address that is typed", () => {
    const opened = update(explored, { area: "contract", type: "opened" });
    expect(opened.effects).toMatchObject([
      { type: "describe-suite-target", place: 0, source: { title: "Pets" }, server: undefined },
    ]);
    expect(afterKeys(opened.state, "enter").notice?.text).toMatch(/still being read/u);
    const typing = afterKeys(after(opened.state, known(undefined)), "t");
    expect(typing.contract.plan?.typing?.text).toBe("https://pets.example");
    const typed = afterTyping(afterKeys(typing, "ctrl+u"), "http://127.0.0.1:8080");
    const confirmed = update(typed, { area: "contract", type: "typing-confirmed" });
    expect(confirmed.effects).toMatchObject([{ server: "http://127.0.0.1:8080" }]);
    // What was asked before is answered late.
    const late = after(confirmed.state, known(undefined));
    expect(late.contract.plan?.target.status).toBe("reading");
    const there = after(late, known("http://127.0.0.1:8080"));
    expect(afterKeys(there, "enter").contract.run?.request).toMatchObject({
      documents: { kind: "files", files: ["/pets.yaml"] },
      target: { baseUrl: "http://127.0.0.1:8080" },
    });
  });

  it("is nothing where there is no address", () => {
    const none: ContractMessage = {
      area: "contract",
      type: "target-described",
      source: 0,
      server: undefined,
      target: { status: "none", reason: safeText("the document names no host") },
    };
    const refused = afterKeys(
      after(update(explored, { area: "contract", type: "opened" }).state, none),
      "enter",
    );
    expect(refused.notice?.text).toBe("Nothing can be run: the document names no host");
    expect(refused.contract.run).toBeUndefined();
  });
});

describe("a run", () => {
  it("has its findings sorted, the worst first, and the cursor stays on its finding", () => {
    const first = after(running, told(news([finding("b", "warning"), finding("c", "warning")])));
    const moved = afterKeys(first, "down");
    const more = after(moved, told(news([finding("a"), finding("b", "warning", { times: 3 })])));
    const { run, findings } = more.contract;
    expect(run?.found.map(({ operation, times }) => `${operation} ${times}`)).toEqual(["a 1", "b 3", "c 1"]);
    expect(run?.found[findings.cursor]?.operation).toBe("c");
  });

  it("is told no more of by an earlier one", () => {
    const again = after(running, told({ type: "ended", end: { result: undefined, problems: [] } }));
    const second = afterKeys(again, "n", "enter");
    expect(second.contract.run?.id).toBe(2);
    expect(after(second, told(news([finding("a")]), 1)).contract.run?.found).toEqual([]);
  });

  it("stops with Esc, and then Esc leads back to the operations", () => {
    const { state, effects } = update(running, { area: "contract", type: "stopped" });
    expect(effects).toEqual([{ type: "stop-suite" }]);
    expect(afterKeys(running, "esc").contract.run?.status).toBe("stopping");
    const ended = after(
      state,
      told({
        type: "ended",
        end: { result: undefined, problems: ["Interrupted."], leftovers: ["x is left"] },
      }),
    );
    expect(ended.contract.run?.problems).toEqual(["Interrupted.", "x is left"]);
    expect(afterKeys(ended, "esc").screen.name).toBe("operations");
  });

  it("goes on behind other screens, and says there when it is over", () => {
    const away = afterKeys(running, "4");
    expect(away.screen.name).toBe("groups");
    const over = after(away, told({ type: "ended", end: { result: undefined, problems: ["No host."] } }));
    expect(over.notice).toMatchObject({ tone: "bad", text: expect.stringContaining("No host.") });
    expect(afterKeys(over, "T").screen.name).toBe("contract");
  });

  it("is asked about before the program ends only while it changes something", () => {
    expect(quitQuestion(running)).toBeUndefined();
    const changing = afterKeys(plan, "G", "right", "enter", "y");
    expect(quitQuestion(changing)).toMatchObject({ confirmed: { type: "quit" } });
    const ended = after(changing, told({ type: "ended", end: { result: undefined, problems: [] } }));
    expect(quitQuestion(ended)).toBeUndefined();
  });
});

describe("a finding", () => {
  const found = after(
    running,
    told(
      news([
        finding("user-api-tokens-list-tokens", "error", {
          replay: "example:0",
          status: 200,
          exchange: {
            request: { method: "GET", url: "https://a.example/user/tokens", headers: {} },
            response: { status: 200, headers: {}, body: { id: 7 } },
          },
        }),
        finding("*", "error", { check: "nothing-tested", isOfExchange: false }),
      ]),
    ),
    told({ type: "ended", end: { result: undefined, problems: [] } }),
  );

  it("leads to its operation, at the status that was answered", () => {
    const { screen, operations, ...rest } = afterKeys(found, "enter", "enter");
    expect(screen.name).toBe("operations");
    expect(operations.opened?.operation.id).toBe("user-api-tokens-list-tokens");
    expect(operations.opened?.cursor).toBeGreaterThan(0);
    expect(rest.contract.opened).toBeDefined();
  });

  it("is sent again alone, with its case, and says whether it still stands", () => {
    const { state, effects } = update(found, { area: "contract", type: "replayed" });
    expect(effects).toMatchObject([
      {
        type: "replay-finding",
        request: { operations: ["user-api-tokens-list-tokens"], path: "example:0", write: false },
      },
    ]);
    const key = "schema user-api-tokens-list-tokens";
    const answered = (findings: readonly FollowedFinding[]) =>
      after(state, {
        area: "contract",
        type: "replay-told",
        key,
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of a result only the findings are read
        event: { type: "ended", end: { result: { findings } as never, problems: [] } },
      }).contract.again.get(key);
    expect(answered([finding("user-api-tokens-list-tokens")])).toEqual({ status: "stands" });
    expect(answered([])).toEqual({ status: "gone" });
    const second = update(state, { area: "contract", type: "replayed" });
    expect(second.effects).toEqual([]);
  });

  it("that is about the whole run is neither sent again nor saved", () => {
    const whole = afterKeys(found, "down");
    expect(afterKeys(whole, "a").notice?.text).toMatch(/the run as a whole/u);
    expect(afterKeys(whole, "s").notice?.text).toMatch(/One exchange alone/u);
    expect(afterKeys(startedState(size), "T", "enter", "a").notice?.text).toMatch(/There is no finding/u);
  });

  it("is saved as a line that contract check reads", () => {
    const asked = afterKeys(found, "s");
    const { effects } = update(asked, { area: "export", type: "confirmed" });
    expect(effects).toEqual([
      {
        type: "write-export",
        what: "case",
        path: "exchanges.ndjson",
        how: "append",
        content: `${JSON.stringify(found.contract.run?.found[0]?.exchange)}\n`,
      },
    ]);
  });
});
