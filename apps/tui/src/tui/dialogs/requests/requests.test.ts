import { describe, expect, it } from "vitest";
import type { SentRequest } from "@cftokens/workbench/requests";
import { afterKeys, loadedState } from "../../../../test/sample-state.ts";
import { routeKey } from "../../keys/key-router.ts";
import type { State } from "../../state.ts";
import { update } from "../../update.ts";
import { requestDetail, requestLine } from "./request-lines.ts";
import { focusedRequest } from "./focused-request.ts";
import { mostRequests } from "./state.ts";

function request(id: number, fields: Partial<SentRequest> = {}): SentRequest {
  return {
    id,
    at: new Date("2026-06-01T12:00:00Z"),
    method: "GET",
    url: `https://api.cloudflare.com/client/v4/user/tokens?page=${id}`,
    headers: { authorization: "[redacted]" },
    body: undefined,
    isBodyLeftOut: false,
    outcome: {
      kind: "answered",
      status: 200,
      headers: { "cf-ray": "made-up" },
      milliseconds: 123.4,
      bytes: 4100,
      budget: { left: 1190, limit: 1200, seconds: 299 },
    },
    ...fields,
  };
}

function told(state: State, ...requests: readonly SentRequest[]): State {
  return update(state, { area: "requests", type: "told", requests }).state;
}

function textOf(line: readonly { readonly text: string }[]): string {
  return line.map(({ text }) => text).join("");
}

describe("the log of requests", () => {
  const state = told(loadedState(["a"]), request(1), request(2), request(3));

  it("opens on the newest request, and goes on with those that come", () => {
    const open = afterKeys(state, ";");
    expect(focusedRequest(open)?.id).toBe(3);
    expect(focusedRequest(told(open, request(4)))?.id).toBe(4);
  });

  it("stays on an older request while others come", () => {
    const open = afterKeys(state, ";", "k");
    expect(focusedRequest(told(open, request(4)))?.id).toBe(2);
  });

  it("takes what is known of a request by now for what was known before", () => {
    const waiting = told(state, request(4, { outcome: { kind: "waiting" } }), request(5));
    expect(told(waiting, request(4)).requests.map(({ id, outcome }) => [id, outcome.kind])).toEqual(
      [1, 2, 3, 4, 5].map((id) => [id, "answered"]),
    );
  });

  it(`forgets what is older than the last ${mostRequests}`, () => {
    const many = told(state, ...Array.from({ length: mostRequests + 10 }, (_, index) => request(index + 1)));
    expect([many.requests.length, many.requests[0]?.id]).toEqual([mostRequests, 11]);
    const onOldest = told(afterKeys(state, ";", "g"), ...many.requests);
    expect(focusedRequest(onOldest)?.id).toBe(11);
  });

  it("shows time, method, path, status, duration, size and budget on one line", () => {
    expect(textOf(requestLine(request(1), 100))).toMatch(
      /^12:00:00 +GET +\/client\/v4\/user\/tokens\?page=1 +✓ 200 +123 ms +4\.1 kB +1190\/1200 $/u,
    );
    expect(textOf(requestLine(request(1, { outcome: { kind: "waiting" } }), 80))).toMatch(/◌/u);
    const unanswered = { kind: "unanswered", milliseconds: 5, reason: "ECONNREFUSED" } as const;
    expect(textOf(requestLine(request(1, { outcome: unanswered }), 80))).toMatch(/✗ none +5 ms/u);
    expect(
      requestDetail(request(1, { outcome: unanswered }), 80)
        .map(textOf)
        .join("\n"),
    ).toMatch(/No answer\nECONNREFUSED, after 5 ms/u);
  });

  it("opens a request, and goes back step by step", () => {
    const open = afterKeys(state, ";", "enter");
    expect(open.dialog).toMatchObject({ kind: "requests", detail: { top: 0 } });
    const text = requestDetail(request(3), 80).map(textOf).join("\n");
    expect(text).toMatch(
      /GET https:\S+page=3\n[^]*authorization: +\[redacted\][^]*Answer: 200[^]*cf-ray: +made-up/u,
    );
    expect(afterKeys(open, "esc").dialog).toMatchObject({ kind: "requests", detail: undefined });
    expect(afterKeys(open, "esc", "esc").dialog).toBeUndefined();
  });

  it.each([
    ["y", /^curl 'https:\S+page=3' \\\n {2}--header "Authorization: Bearer \$CLOUDFLARE_API_TOKEN"$/u],
    ["c", /^cftokens call 'GET \/user\/tokens\?page=3' --emulator$/u],
  ])("%s copies the request", (key, text) => {
    const open = afterKeys(state, ";");
    const message = routeKey(open, key);
    const { effects } = update(open, message ?? { area: "app", type: "quit" });
    expect(effects).toEqual([{ type: "copy-text", text: expect.stringMatching(text) }]);
  });

  it("says that a request to another host is no command", () => {
    const open = afterKeys(told(state, request(4, { url: "https://pets.example.com/" })), ";", "c");
    expect(open.notice?.text).toMatch(/y copies it as curl/u);
  });

  it("says that there is nothing to copy before anything was sent", () => {
    expect(afterKeys(loadedState(["a"]), ";", "y").notice?.text).toBe("No request was sent yet");
  });
});
