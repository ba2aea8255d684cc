import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openPet } from "../../test/pets.ts";
import { bodyOf } from "../request/body-of.ts";
import type { CallValues } from "../request/call-values.ts";
import { checkValues } from "../request/check-values.ts";
import { readValues } from "../request/read-values.ts";
import { writeRequest } from "../request/write-request.ts";
import { judgeCall } from "../verdict/judge-call.ts";
import { type CallRecord, listLost, recordCall, splitLost, valuesOfRecord } from "./call-record.ts";
import { mostCalls, openHistory } from "./open-history.ts";

const folder = mkdtempSync(join(tmpdir(), "cftokens-history-"));
afterAll(() => rmSync(folder, { recursive: true }));

const none: CallValues = { path: {}, query: {}, header: {}, cookie: {}, server: {}, body: undefined };
const baseUrl = "https://eu.pets.example/v1";

async function record(
  id: string,
  values: Partial<CallValues>,
  answer = '{"id":1,"name":"Rex","secret":"canary-answer","echo":"canary-token"}',
): Promise<CallRecord> {
  const opened = await openPet(id);
  const all = { ...none, ...values };
  const authorization = { headers: {}, query: [], cookies: [] };
  const written = writeRequest(opened, all, { baseUrl, authorization });
  if (!written.ok) throw new Error(written.reason);
  const received = {
    status: 201,
    statusText: "Created",
    headers: [["content-type", "application/json"]] as const,
    bytes: new Uint8Array(new TextEncoder().encode(answer)),
    isWhole: true,
    size: answer.length,
    times: { status: 1, end: 2 },
  };
  const judged = await judgeCall(opened, { request: written.request, received, baseUrl });
  const secrets = ["canary-token"];
  return recordCall(opened, { at: 1, document: "pets", values: all, received, judged, secrets });
}

const body = { kind: "value", value: { name: "Rex", kind: "dog", pin: "canary-pin" } } as const;

function bytes(text: string) {
  return { kind: "bytes", bytes: new Uint8Array(new TextEncoder().encode(text)) } as const;
}

describe("the record of a call", () => {
  it("has no credential: none that was sent, is marked, or has the name of one", async () => {
    const query = { token: "canary-query", note: "canary-token" };
    const kept = await record("create-pet", { body, query });

    expect(JSON.stringify(kept)).not.toContain("canary");
    expect(kept).toMatchObject({
      operation: "create-pet",
      values: { body: { name: "Rex", kind: "dog", pin: "[redacted]" }, query: { token: "[redacted]" } },
      exchange: {
        request: { method: "POST" },
        response: { status: 201, body: { name: "Rex", secret: "[redacted]" } },
      },
    });
  });

  it("gives its values back, and says what has to be given again", async () => {
    const opened = await openPet("create-pet");
    const described = bodyOf(opened);
    const kept = await record("create-pet", { body });
    const base = valuesOfRecord(kept);
    expect(listLost(base, kept.values)).toMatchObject([{ place: "body", segments: ["pin"] }]);

    const named = [
      { segments: ["pin"], given: { kind: "text", text: "1234" } },
      { segments: ["name"], given: { kind: "text", text: "Max" } },
    ] as const;
    const { values, problems } = readValues(opened, named, { body: described, base });
    expect([
      ...problems,
      ...listLost(values, kept.values),
      ...checkValues(opened, values, described),
    ]).toEqual([]);
    expect(values.body).toEqual({ kind: "value", value: { name: "Max", kind: "dog", pin: "1234" } });
  });

  it("gives its values without what was not kept, and says what that was", async () => {
    const kept = await record("create-pet", { body, query: { note: "x canary-token" } });
    const { values, lost } = splitLost(kept);
    expect(values.body).toEqual({ kind: "value", value: { name: "Rex", kind: "dog" } });
    expect(values.query).toEqual({});
    expect(lost).toEqual(["note", "pin"]);
    const note = await record("add-note", { body: bytes("no JSON") });
    expect(splitLost(note)).toEqual({ values: none, lost: ["body"] });
  });

  it("keeps no file, and of a body from a file what is JSON", async () => {
    const file = new File(["canary"], "canary.png");
    const photo = await record("put-photo", {
      path: { id: 7 },
      body: { kind: "value", value: { photo: file } },
    });
    expect(JSON.stringify(photo)).not.toContain("canary");
    expect(listLost(valuesOfRecord(photo), photo.values)).toMatchObject([{ segments: ["photo"] }]);

    const json = await record("create-pet", { body: bytes('{"name":"a","pin":"canary"}') });
    expect(json.values).toMatchObject({ body: { name: "a", pin: "[redacted]" }, isBodyLost: false });
    const note = await record("add-note", { body: bytes("no JSON") });
    expect(listLost(valuesOfRecord(note), note.values)).toMatchObject([{ place: "body", segments: [] }]);
  });

  it("leaves an answer out that nobody reads again", async () => {
    const kept = await record("create-pet", { body }, JSON.stringify({ id: 1, name: "x ".repeat(600_000) }));
    expect(kept.exchange.response).not.toHaveProperty("body");
    expect(kept.size).toBeGreaterThan(1_000_000);
  });
});

function open(name: string) {
  const opened = openHistory(join(folder, "state", name));
  if (!opened.ok) throw new Error(opened.reason);
  return opened.history;
}

describe("the history", () => {
  it("lists calls, the newest first, after it was opened again", async () => {
    const kept = await record("create-pet", { body });
    const first = open("again.db");
    expect([first.add(kept), first.add({ ...kept, at: 2 })]).toEqual([1, 2]);
    first.close();

    const second = open("again.db");
    expect(second.list().map(({ id, at }) => [id, at])).toEqual([
      [2, 2],
      [1, 1],
    ]);
    expect(second.get(1)).toEqual({ ...kept, id: 1 });
    expect(second.summarize()[1]).toEqual({
      id: 1,
      at: 1,
      document: "pets",
      operation: "create-pet",
      method: "POST",
      url: "https://eu.pets.example/v1/pets",
      status: 201,
      isAsDocumented: kept.findings.every(({ severity }) => severity === "info"),
    });
    expect(second.get(3)).toBeUndefined();
    second.close();
  });

  it("gives the last calls, but none that is long", async () => {
    const history = open("last.db");
    const kept = await record("create-pet", { body });
    history.add(kept);
    history.add({ ...kept, operation: "x".repeat(200_000) });
    history.add({ ...kept, at: 3 });
    expect(history.listLast(9).map(({ id }) => id)).toEqual([3, 1]);
    expect(history.listLast(1)).toEqual([{ ...kept, at: 3, id: 3 }]);
    history.close();
  });

  it("is its owner's alone", () => {
    const file = join(folder, "wide.db");
    writeFileSync(file, "", { mode: 0o644 });
    const opened = openHistory(file);
    expect(opened.ok).toBe(true);
    expect(statSync(file).mode % 0o1000).toBe(0o600);
    open("own.db").close();
    expect(statSync(join(folder, "state")).mode % 0o1000).toBe(0o700);
    expect(statSync(join(folder, "state", "own.db")).mode % 0o1000).toBe(0o600);
  });

  it("forgets one call or all, also on the disk", async () => {
    const kept = await record("create-pet", { body });
    const history = open("forget.db");
    for (const name of ["one-needle", "two-needle", "three-needle"]) history.add({ ...kept, document: name });
    expect([history.remove(1), history.remove(1)]).toEqual([true, false]);
    expect(history.list().map(({ id }) => id)).toEqual([3, 2]);
    expect(history.clear()).toBe(2);
    expect(history.list()).toEqual([]);
    history.close();
    expect(readFileSync(join(folder, "state", "forget.db"), "latin1")).not.toContain("needle");
  });

  it("keeps no more than so many calls", async () => {
    const kept = await record("get-pet", { path: { id: 1 } });
    const history = open("many.db");
    for (let count = 0; count < mostCalls + 3; count += 1) history.add(kept);
    expect(history.list()).toHaveLength(mostCalls);
    expect(history.get(3)).toBeUndefined();
    history.close();
  });

  it.each([
    ["no database", (file: string) => writeFileSync(file, "x".repeat(5000))],
    ["a folder that cannot be made", () => undefined],
  ])("that is %s is not used, for a reason", (what, prepare) => {
    const file = what === "no database" ? join(folder, "broken.db") : join("/proc/nowhere", "x.db");
    prepare(file);
    expect(openHistory(file)).toMatchObject({ ok: false, reason: expect.stringContaining(file) });
  });
});
