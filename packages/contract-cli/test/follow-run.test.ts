import { setTimeout } from "node:timers/promises";
import { checkRecorded, toBody } from "@cftokens/contract";
import { describe, expect, it } from "vitest";
import { CommandError, followRun, loadContract, openEmulator, type RunNews } from "../src/run.ts";
import type { RunEnvironment, RunPlan } from "../src/run/run-on-target.ts";

const list = "user-api-tokens-list-tokens";
const secret = "made-up-credential-of-no-known-shape";

// The emulator, whose list of tokens has the credential of the run in a name that is no text.
async function wrongPlan(): Promise<RunPlan> {
  const emulator = openEmulator();
  const contract = await loadContract({ basePath: new URL(emulator.baseUrl).pathname });
  return {
    contract,
    target: {
      ...emulator,
      secrets: [secret],
      async fetch(request) {
        const response = await emulator.fetch(request);
        const body: unknown = await response.clone().json();
        const isList = new URL(request.url).pathname.endsWith("/user/tokens") && response.ok;
        return isList ? Response.json({ ...Object(body), result: [{ id: secret, name: 7 }] }) : response;
      },
    },
    operations: [list],
    write: false,
    seed: 1,
    cases: 3,
    path: undefined,
    stopKey: "Esc",
    command: "contract",
    values: {},
    baseline: undefined,
  };
}

function environmentWith(onInterrupt: RunEnvironment["onInterrupt"]): RunEnvironment {
  return {
    program: "contract",
    env: {},
    home: "/nowhere",
    remark: () => {},
    now: () => new Date(),
    wait: async (milliseconds, signal) => await setTimeout(milliseconds, undefined, { signal }),
    onInterrupt,
  };
}

function toText(body: unknown) {
  return toBody(body === undefined ? "" : JSON.stringify(body));
}

describe("a run that is followed", () => {
  it("tells how far it is, and of findings with their exchange, without a credential", async () => {
    const plan = await wrongPlan();
    const news: RunNews[] = [];
    const { findings, report } = await followRun(
      plan,
      environmentWith(() => () => {}),
      {
        tell: (one) => void news.push(structuredClone(one)),
        interval: 0,
      },
    );
    plan.target.close();

    const answered = news.flatMap(({ progress }) => progress?.answered ?? []);
    expect(answered.length).toBeGreaterThan(3);
    expect(answered).toEqual(answered.toSorted((one, other) => one - other));
    const name = findings.find(({ check, pointer }) => check === "schema" && pointer === "/result/0/name");
    expect(name).toMatchObject({ operation: list, place: "/result/*/name", isOfExchange: true });
    expect(news.flatMap((one) => one.findings.map(({ key }) => key))).toContain(name?.key);
    expect(report.groups.length).toBe(findings.length);
    expect(JSON.stringify([news, findings])).not.toContain(secret);
    expect(JSON.stringify([news, findings])).not.toContain(plan.target.credentials.apiToken);

    // What is kept of it is enough to find the same again.
    const { request, response } = name?.exchange ?? {};
    const exchange = {
      request: {
        ...request,
        method: "GET",
        url: request?.url ?? "",
        headers: {},
        body: toText(request?.body),
      },
      response: {
        ...response,
        status: 200,
        headers: { "content-type": "application/json" },
        body: toText(response?.body),
      },
    };
    expect(checkRecorded(exchange, plan.contract).map(({ pointer }) => pointer)).toContain("/result/0/name");
  });

  it("ends where it is when it is interrupted, with what it has found", async () => {
    const plan = await wrongPlan();
    let interrupt: (() => void) | undefined;
    const { ended, findings, report } = await followRun(
      plan,
      environmentWith((listener) => {
        interrupt = listener;
        return () => {};
      }),
      {
        tell({ progress }) {
          if (progress !== undefined && progress.answered > 3) interrupt?.();
        },
        interval: 0,
      },
    );
    plan.target.close();

    expect(ended).toBeInstanceOf(CommandError);
    expect(report.ended).toBe("Interrupted.");
    expect(findings.map(({ check }) => check)).toContain("schema");
  });
});
