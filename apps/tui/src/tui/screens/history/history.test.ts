import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CallHistory, type CallRecord, openHistory } from "@cftokens/explorer";
import { afterAll, describe, expect, it } from "vitest";
import { afterKeys, afterTyping, now, startedState } from "../../../../test/sample-state.ts";
import { dangerous } from "../../../../test/hostile-server.ts";
import { routeKey } from "../../keys/key-router.ts";
import type { Message } from "../../message.ts";
import type { State } from "../../state.ts";
import { update } from "../../update.ts";
import { comparisonLines } from "./comparison-lines.ts";
import { isHistoryEffect, runHistoryEffect } from "./run-history-effect.ts";

const folder = mkdtempSync(join(tmpdir(), "cftokens-history-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = join(folder, "pets.yaml");
writeFileSync(
  file,
  `openapi: 3.1.0
info: { title: Pets, version: "1" }
servers: [{ url: https://pets.example }]
paths:
  /pets:
    get: { operationId: list-pets, responses: { "200": { description: All. } } }
    post:
      operationId: create-pet
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [name, pin]
              properties: { name: { type: string }, pin: { type: string, writeOnly: true } }
      responses: { "201": { description: Made. } }
`,
);

function record(operation: string, members: Partial<CallRecord> = {}): CallRecord {
  const request = {
    method: operation === "list-pets" ? "GET" : "POST",
    url: "https://pets.example/pets",
    headers: {},
  };
  return {
    at: now.getTime(),
    document: "pets",
    file,
    operation,
    values: { path: {}, query: {}, header: {}, cookie: {}, server: {}, isBodyLost: false },
    exchange: { request, response: { status: 200, headers: {}, body: [{ name: "Rex" }] } },
    findings: [],
    size: 16,
    time: 5,
    ...members,
  };
}

const create = record("create-pet", {
  values: {
    path: {},
    query: {},
    header: {},
    cookie: {},
    server: {},
    body: { name: "Rex", pin: "[redacted]" },
    isBodyLost: false,
  },
  findings: [
    {
      check: "status-documented",
      severity: "error",
      operation: "create-pet",
      pointer: "",
      message: "made up",
    },
  ] as unknown as CallRecord["findings"],
});

let databases = 0;

// The screen with these calls, and what keys and their effects make of it.
async function open(records: readonly CallRecord[]) {
  databases += 1;
  const database = join(folder, String(databases), "calls.db");
  const inDatabase = <Result>(use: (history: CallHistory) => Result): Result => {
    const opened = openHistory(database);
    if (!opened.ok) throw new Error(opened.reason);
    try {
      return use(opened.history);
    } finally {
      opened.history.close();
    }
  };
  for (const one of records) inDatabase((history) => history.add(one));
  const world = {
    openHistory: async () => {
      const opened = openHistory(database);
      return opened.ok ? opened.history : undefined;
    },
  };
  const sent: Message[] = [];
  const receive = async (state: State, message: Message): Promise<State> => {
    const step = update(state, message);
    let next = step.state;
    for (const effect of step.effects) {
      if (!isHistoryEffect(effect)) continue;
      const answers: Message[] = [];
      await runHistoryEffect(effect, world, (answer) => void answers.push(answer));
      for (const answer of answers) next = await receive(next, answer);
      sent.push(...answers);
    }
    return next;
  };
  const press = async (state: State, ...keys: readonly string[]): Promise<State> => {
    let next = state;
    for (const key of keys) {
      const message = routeKey(next, key);
      if (message !== undefined) next = await receive(next, message);
    }
    return next;
  };
  const start = afterKeys(startedState(), "6");
  return {
    state: await press(start, "H"),
    press,
    sent,
    count: () => inDatabase((history) => history.list().length),
  };
}

describe("the history", () => {
  it("lists the calls that were made, finds them, and is left to where one came from", async () => {
    const { state, press } = await open([record("list-pets"), create]);
    expect(state.screen.name).toBe("history");
    expect(state.history.items.map(({ call }) => [call.operation, call.isAsDocumented])).toEqual([
      ["create-pet", false],
      ["list-pets", true],
    ]);
    const found = afterTyping(afterKeys(state, "/"), "get pets");
    expect(found.history.items.map(({ call }) => call.operation)).toEqual(["list-pets"]);
    expect((await press(found, "enter", "esc", "esc")).screen.name).toBe("operations");
  });

  it("shows the answer to a call as it was kept", async () => {
    const { state, press } = await open([create]);
    const shown = await press(state, "enter");
    expect(shown.screen).toMatchObject({
      name: "answer",
      answer: { call: { operation: "create-pet", record: 1, opened: { operation: { path: "/pets" } } } },
    });
    expect((await press(shown, "esc")).screen.name).toBe("history");
  });

  it("shows it also where its document is gone, and does not make the call again then", async () => {
    const { state, press } = await open([record("list-pets", { file: join(folder, "gone.yaml") })]);
    expect((await press(state, "enter")).screen).toMatchObject({
      name: "answer",
      answer: { call: { opened: undefined } },
    });
    const again = await press(state, "r");
    expect(again.screen.name).toBe("history");
    expect(again.notice).toMatchObject({ tone: "bad", text: expect.stringMatching(/gone\.yaml/u) });
  });

  it("makes a call again, or gives its values to the form", async () => {
    const { state, press, sent } = await open([record("list-pets")]);
    const edited = await press(state, "E");
    expect(edited.screen.name).toBe("call");
    expect(sent.map(({ type }) => type)).toEqual(["received", "opened"]);
    await press(state, "r");
    expect(sent.map(({ type }) => type).slice(2)).toEqual(["opened", "send-requested"]);
  });

  it("is where the form of a call of it is left to, and the form of an operation is not", async () => {
    const { state, press } = await open([create]);
    const edited = await press(state, "E");
    expect(edited.screen.name).toBe("call");
    const left = await press(edited, "esc");
    expect(left.screen).toEqual(state.screen);
    expect((await press(left, "esc")).screen).toEqual({ name: "operations" });
  });

  it("asks for what was not kept before it makes a call again", async () => {
    const { state, press, sent } = await open([create]);
    const again = await press(state, "r");
    expect(again.screen.name).toBe("call");
    expect(again.notice).toMatchObject({ tone: "bad", text: "Not kept, to be filled in again: pin" });
    expect(again.call?.read.values.body).toEqual({ kind: "value", value: { name: "Rex" } });
    expect(sent.map(({ type }) => type)).not.toContain("send-requested");
  });

  it("compares the answers to two calls, the older one first", async () => {
    const { request } = create.exchange;
    const body = [{ name: "Max \u001B[2J" }, 7];
    const later = record("list-pets", {
      exchange: { request, response: { status: 404, headers: {}, body } },
    });
    const { state, press } = await open([record("list-pets"), later]);
    const compared = await press(state, "=", "j", "=");
    const { comparison } = compared.history;
    const lines = comparison && comparisonLines(comparison, 60);
    expect(lines?.map((line) => line.map(({ text }) => text).join(""))).toEqual([
      " call 1 → call 2: 3 differences",
      " status",
      "   - 200",
      "   + 404",
      " /0/name",
      '   - "Rex"',
      expect.stringMatching(/^ {3}\+ "Max \\u001b/u),
      " /1",
      "   + 7",
    ]);
    expect((await press(compared, "esc")).history.comparison).toBeUndefined();
    expect((await press(state, "=", "=")).history.marked).toBeUndefined();
  });

  it("forgets a call, or all, after a question whose answer is no by default", async () => {
    const { state, press, count } = await open([record("list-pets"), create, create]);
    expect((await press(state, "x", "enter")).history.items).toHaveLength(3);
    const fewer = await press(state, "x", "y");
    expect(fewer.history.items).toHaveLength(2);
    expect(count()).toBe(2);
    const none = await press(fewer, "X", "y");
    expect(none.history.items).toEqual([]);
    expect(routeKey(none, "x")).toMatchObject({ type: "refused" });
    expect(count()).toBe(0);
  });

  it("says that none are kept, or why not", async () => {
    const messages: Message[] = [];
    const send = (message: Message) => void messages.push(message);
    await runHistoryEffect({ type: "list-kept-calls" }, { openHistory: async () => undefined }, send);
    const broken = { openHistory: async () => Promise.reject(new Error("made up \u001B[2J")) };
    await runHistoryEffect({ type: "list-kept-calls" }, broken, send);
    expect(messages).toMatchObject([
      { calls: { status: "none", reason: 'No calls are kept: the config file says "history": false.' } },
      { calls: { status: "none", reason: "made up " } },
    ]);
    expect(JSON.stringify(messages)).not.toMatch(dangerous);
  });
});
