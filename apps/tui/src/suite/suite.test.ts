import { describe, expect, it } from "vitest";
import type { OpenApiDocument } from "@cftokens/openapi";
import { suiteCommand } from "./suite-command.ts";
import { toJob } from "../tui/screens/contract/run-suite-effect.ts";
import { describeTarget } from "./describe-target.ts";
import { runSuiteJob } from "./run-suite-job.ts";
import type { SuiteEvent, SuiteRequest } from "./suite-job.ts";

const document: OpenApiDocument = {
  openapi: "3.1.0",
  info: { title: "Pets", version: "1" },
  servers: [{ url: "https://{region}.pets.example/v1", variables: { region: { default: "eu" } } }],
  paths: {},
  components: {
    securitySchemes: {
      key: { type: "apiKey", in: "header", name: "X-Key" },
      login: { type: "http", scheme: "basic" },
      other: { type: "http", scheme: "bearer" },
    },
  },
};
const env = { PETS_KEY: "a", PETS_LOGIN_USERNAME: "b", PETS_LOGIN_PASSWORD: "c" };

describe("the target of a document", () => {
  it("is its first server, with the credentials that the environment has", () => {
    expect(describeTarget(document, { api: "pets", server: undefined, env })).toEqual({
      ok: true,
      target: {
        kind: "remote",
        baseUrl: "https://eu.pets.example/v1",
        isOfProfile: false,
        auth: [
          { scheme: "key", variable: "PETS_KEY", isBasic: false },
          { scheme: "login", variable: "PETS_LOGIN", isBasic: true },
        ],
        variables: ["PETS_KEY", "PETS_LOGIN_USERNAME", "PETS_LOGIN_PASSWORD"],
      },
    });
  });

  it.each([
    ["plain http to another machine", "http://pets.example"],
    ["no address", "pets"],
    ["a credential in it", "https://a:b@pets.example"],
  ])("is none with %s", (_what, server) => {
    expect(describeTarget(document, { api: "pets", server, env })).toMatchObject({ ok: false });
  });

  it("gets no variable of Cloudflare, however its API is called", () => {
    const described = describeTarget(document, {
      api: "cloudflare",
      server: "https://pets.example",
      env: { CLOUDFLARE_KEY: "made-up", CLOUDFLARE_API_TOKEN: "made-up" },
    });
    expect(described).toMatchObject({ ok: true, target: { auth: [], variables: [] } });
  });
});

const remote: SuiteRequest = {
  documents: { kind: "files", files: ["my pets.yaml"] },
  target: {
    kind: "remote",
    baseUrl: "https://pets.example/v1",
    isOfProfile: false,
    auth: [
      { scheme: "key", variable: "PETS_KEY", isBasic: false },
      { scheme: "login", variable: "PETS_LOGIN", isBasic: true },
    ],
    variables: [],
  },
  operations: ["addPet"],
  write: true,
  path: undefined,
};

describe("a run of the suite", () => {
  it("has a command that does the same, with variables for credentials", () => {
    expect(suiteCommand(remote)).toBe(
      `PETS_LOGIN="$PETS_LOGIN_USERNAME:$PETS_LOGIN_PASSWORD" cftokens contract --spec 'my pets.yaml' --target https://pets.example/v1 --auth key=PETS_KEY --auth login=PETS_LOGIN --operation addPet --write`,
    );
    expect(
      suiteCommand({
        ...remote,
        documents: { kind: "own", names: [] },
        target: { kind: "emulator" },
        operations: undefined,
        write: false,
      }),
    ).toBe("cftokens contract --read-only");
  });

  it("has the credential of the profile where it goes there, and only there", () => {
    const surroundings = {
      env: { CLOUDFLARE_API_KEY: "of the environment", OTHER: "x", ...env },
      home: "/home",
      credentials: { apiToken: "of-the-profile" },
      places: [{ kind: "account", id: "a1" }],
    } as const;
    const ofProfile = {
      ...remote,
      target: {
        kind: "remote",
        baseUrl: "https://api.cloudflare.com",
        isOfProfile: true,
        auth: [],
        variables: [],
      },
    } as const;
    expect(toJob(ofProfile, surroundings).env).toMatchObject({
      CLOUDFLARE_API_TOKEN: "of-the-profile",
      CLOUDFLARE_API_KEY: undefined,
      CLOUDFLARE_ACCOUNT_ID: "a1",
    });
    expect(JSON.stringify(toJob(remote, surroundings))).not.toContain("of-the-profile");
    expect(toJob(remote, surroundings).env).toMatchObject({ PETS_LOGIN: "b:c" });
  });

  it("tells how far it is and how it ended, and stops when it is told so", async () => {
    const request: SuiteRequest = {
      documents: { kind: "own", names: ["user-tokens"] },
      target: { kind: "emulator" },
      operations: ["user-api-tokens-list-tokens"],
      write: false,
      path: undefined,
    };
    const run = async (onStop: (listener: () => void) => () => void): Promise<readonly SuiteEvent[]> => {
      const events: SuiteEvent[] = [];
      await runSuiteJob(
        { request, env: {}, home: "/nowhere" },
        { tell: (event) => void events.push(event), onStop },
      );
      return events;
    };
    const whole = await run(() => () => {});
    expect(whole.at(-1)).toMatchObject({
      type: "ended",
      end: {
        problems: [],
        result: { hasFailed: false, findings: [], coverage: [{ operation: "user-api-tokens-list-tokens" }] },
      },
    });
    expect(whole.some(({ type }) => type === "news")).toBe(true);
    const stopped = await run((listener) => {
      listener();
      return () => {};
    });
    expect(stopped.at(-1)).toMatchObject({ type: "ended", end: { problems: ["Interrupted."] } });
  });

  it("says in a line why it cannot begin", async () => {
    const events: SuiteEvent[] = [];
    await runSuiteJob(
      {
        request: { ...remote, documents: { kind: "files", files: ["/nowhere/pets.yaml"] } },
        env: {},
        home: "/nowhere",
      },
      { tell: (event) => void events.push(event), onStop: () => () => {} },
    );
    expect(events).toEqual([
      {
        type: "ended",
        end: { result: undefined, problems: [expect.stringContaining("/nowhere/pets.yaml")] },
      },
    ]);
  });
});
