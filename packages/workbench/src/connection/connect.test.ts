import { describe, expect, it } from "vitest";
import { connect } from "./connect.ts";

describe("a connection that was closed", () => {
  const live = {
    kind: "live",
    baseUrl: "https://api.cloudflare.com/client/v4",
    credentials: { apiToken: "cfut_madeUpForTests" },
    accountIds: [],
    zoneIds: [],
    host: "api.cloudflare.com",
  } as const;

  it.each([
    ["the emulator's", { kind: "emulator", database: ":memory:" } as const],
    ["the live API's", live],
  ])("sends nothing any more, and repeats nothing: %s", async (_, target) => {
    const connected = await connect(target);
    if (!connected.ok) throw new Error(connected.reason);
    const { client, close } = connected.connection;
    close();
    const answer = await client.userApiTokensListTokens();

    expect(answer).toMatchObject({ ok: false, error: { kind: "aborted", attempts: 1 } });
  });
});
