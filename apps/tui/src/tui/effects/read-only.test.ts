import { createClient } from "@cftokens/client";
import { describe, expect, it } from "vitest";
import type { Effect } from "../effect.ts";
import type { Message } from "../message.ts";
import { createIsReadable } from "@cftokens/workbench/inventory";
import { runEffect, type World } from "./run-effect.ts";
import { createAbortSignals } from "./abort-signals.ts";

const ref = { kind: "user", id: "a".repeat(32) } as const;
const rotation = { old: ref, newId: undefined, step: "creating", begunAt: 0 } as const;
const create = { type: "create", kind: "user", body: { name: "x", policies: [] } } as const;
const change = { type: "delete", ref: ref } as const;

const changes: readonly (readonly [Effect, string])[] = [
  [{ type: "change-token", for: "token-form", change: create }, "token-form change-finished"],
  [{ type: "change-token", for: "token-form", change: change }, "token-form change-finished"],
  [{ type: "change-token", for: "confirm", change: change }, "confirm change-finished"],
  [{ type: "change-token", for: "rotate", change: change }, "rotate change-finished"],
  [{ type: "change-token", for: "bulk", key: "user:1", change: change }, "bulk change-finished"],
  [{ type: "begin-rotation", rotation: rotation }, "rotate begin-failed"],
  [{ type: "note-rotation", rotation: rotation }, "app refused"],
  [{ type: "forget-rotation", rotation: rotation }, "app refused"],
];

async function carryOut(effect: Effect, readOnly: boolean) {
  const reached: string[] = [];
  const sent: Message[] = [];
  const client = createClient({
    credentials: { apiToken: "made-up-token-of-forty-characters-000000" },
    retry: { attempts: 1 },
    async fetch(request) {
      reached.push(request.method);
      return Response.json({ success: false, errors: [], messages: [], result: null }, { status: 400 });
    },
  });
  const world: Partial<World> = {
    client,
    readOnly,
    now: () => new Date(0),
    isReadable: createIsReadable(),
    signals: createAbortSignals(),
    wait: async () => Promise.withResolvers<void>().promise,
    journal: {
      load: () => [],
      note: () => reached.push("journal") > 0,
      forget: () => reached.push("journal") > 0,
    },
  };
  await runEffect(effect, world as World, (message) => void sent.push(message));
  return { reached, sent };
}

describe("a program that is only to read, behind its keys", () => {
  it.each(changes)("refuses the effect %j, and the screen is told (%s)", async (effect, told) => {
    const { reached, sent } = await carryOut(effect, true);
    expect(reached).toEqual([]);
    expect(sent.map(({ area, type }) => `${area} ${type}`)).toEqual([told]);
    expect(JSON.stringify(sent)).toMatch(/only to read: nothing was sent/u);
  });

  it.each(changes)("would carry out %j otherwise", async (effect) => {
    expect((await carryOut(effect, false)).reached).not.toEqual([]);
  });
});
