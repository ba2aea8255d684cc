import { describe, expect, it } from "vitest";
import { openPet } from "../../test/pets.ts";
import { recordCall } from "../history/call-record.ts";
import { writeRequest } from "../request/write-request.ts";
import { judgeCall } from "../verdict/judge-call.ts";
import { answeredCall, answeredCallOf } from "./answered-call.ts";

const baseUrl = "https://eu.pets.example/v1";
const values = {
  path: {},
  query: {},
  header: {},
  cookie: {},
  server: {},
  body: { kind: "value", value: { name: "Rex", kind: "dog", pin: "canary-pin" } },
} as const;

describe("an answered call", () => {
  it("shows the request without credentials, and comes back from the history", async () => {
    const opened = await openPet("create-pet");
    const authorization = { headers: {}, query: [], cookies: [] };
    const written = writeRequest(opened, values, { baseUrl, authorization });
    if (!written.ok) throw new Error(written.reason);
    const answer = '{"id":"1","name":"Rex","secret":"canary-answer"}';
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
    const source = { name: "pets", file: undefined };
    const call = answeredCall(
      { opened, source, values, mediaType: undefined, server: undefined },
      { received, judged, record: 7 },
    );
    expect(JSON.stringify(call.request)).not.toContain("canary");
    expect(call.marks.names).toContain("secret");

    const record = recordCall(opened, { at: 1, document: "pets", values, received, judged, secrets: [] });
    const again = answeredCallOf({ ...record, id: 7 }, undefined);
    expect(again.request).toEqual(call.request);
    expect(again.verdict).toEqual(call.verdict);
    expect(new TextDecoder().decode(again.received.bytes)).toBe(
      '{"id":"1","name":"Rex","secret":"[redacted]"}',
    );
    const { exchange: kept, ...rest } = record;
    const long = { ...rest, id: 8, exchange: { ...kept, response: { status: 201, headers: {} } } };
    expect(answeredCallOf(long, opened)).toMatchObject({
      received: { isWhole: false, size: answer.length },
      verdict: { unjudged: "not kept" },
    });
  });
});
