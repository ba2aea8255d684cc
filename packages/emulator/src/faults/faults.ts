import { answerFaults } from "./answer-faults.ts";
import type { Fault } from "./fault.ts";
import { requestFaults } from "./request-faults.ts";
import { stateFaults } from "./state-faults.ts";

/**
 * Named ways in which the emulator can be wrong, for testing clients and checkers. Each fault
 * decides which requests it affects.
 */
export const faults = {
  /** The edge answers with HTML instead of the API. */
  "html-error": () => async () =>
    new Response("<!DOCTYPE html><title>502 Bad Gateway</title><h1>502 Bad Gateway</h1>", {
      status: 502,
      headers: { "content-type": "text/html" },
    }),
  "empty-body": changeText(() => ""),
  "broken-json": changeText((text) => text.slice(0, -2)),
  /** Status 200 and `success: false`. */
  "unsuccessful-200": (fetch) => async (request) => {
    const { headers } = await fetch(request);
    return new Response(
      '{"success":false,"errors":[{"code":10000,"message":"Authentication error"}],"messages":[],"result":null}',
      { status: 200, headers },
    );
  },
  ...answerFaults,
  ...stateFaults,
  ...requestFaults,
} as const satisfies Readonly<Record<string, Fault>>;

export type FaultName = keyof typeof faults;

export function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(faults, name);
}

function changeText(change: (text: string) => string): Fault {
  return (fetch) => async (request) => {
    const response = await fetch(request);
    const body = change(await response.text());
    return new Response(body, { status: response.status, headers: response.headers });
  };
}
