import type { OpenApiDocument } from "@cftokens/openapi";
import { describe, expect, it } from "vitest";
import { catalogOfDocuments, type OpenedOperation } from "../index.ts";
import { credentialsFromEnvironment, credentialsOfProfile } from "./find-credentials.ts";

async function open(api: string, server: string): Promise<OpenedOperation> {
  const document: OpenApiDocument = {
    openapi: "3.1.0",
    info: { title: "T", version: "1" },
    servers: [{ url: server }],
    security: [{ user: [] }, { email: [], key: [] }, { api_token: [] }],
    paths: { "/a": { get: { operationId: "a", responses: {} } } },
    components: {
      securitySchemes: {
        api_token: { type: "http", scheme: "bearer" },
        user: { type: "http", scheme: "basic" },
        email: { type: "apiKey", in: "header", name: "X-Auth-Email" },
        key: { type: "apiKey", in: "header", name: "X-Auth-Key" },
      },
    },
  };
  const [source] = catalogOfDocuments([{ name: api, api, document }]).documents;
  const [entry] = source?.entries ?? [];
  if (source === undefined || entry === undefined) throw new Error("no entry");
  return source.open(entry);
}

const cloudflare = "https://api.cloudflare.com/client/v4";

describe("credentials from the environment", () => {
  it("have the names of API and scheme", async () => {
    const opened = await open("my-pets", "https://pets.example");

    expect(credentialsFromEnvironment(opened, { MY_PETS_API_TOKEN: "made-up" })).toEqual({
      ok: true,
      authorization: { headers: { Authorization: "Bearer made-up" }, query: [], cookies: [] },
      variables: ["MY_PETS_API_TOKEN"],
      secrets: ["made-up"],
    });
    const basic = { MY_PETS_USER_USERNAME: "ada", MY_PETS_USER_PASSWORD: "made-up" };
    expect(credentialsFromEnvironment(opened, basic)).toMatchObject({
      authorization: { headers: { Authorization: expect.stringMatching(/^Basic /u) } },
      variables: ["MY_PETS_USER_USERNAME", "MY_PETS_USER_PASSWORD"],
    });
  });

  it("that are missing are named", async () => {
    const opened = await open("my-pets", "https://pets.example");

    expect(credentialsFromEnvironment(opened, { MY_PETS_EMAIL: "a@b.example" })).toEqual({
      ok: false,
      reason:
        "the call needs a credential; set MY_PETS_USER_USERNAME and MY_PETS_USER_PASSWORD, or MY_PETS_EMAIL and MY_PETS_KEY, or MY_PETS_API_TOKEN",
    });
  });

  it("that are Cloudflare's go to no other API, whatever a document is called", async () => {
    const env = { CLOUDFLARE_API_TOKEN: "made-up", OTHER_API_TOKEN: "other" };

    expect(credentialsFromEnvironment(await open("cloudflare", "https://evil.example"), env).ok).toBe(false);
    expect(credentialsFromEnvironment(await open("other", cloudflare), env)).toMatchObject({
      variables: ["CLOUDFLARE_API_TOKEN"],
    });
  });

  it("that no header can hold are refused without being repeated", async () => {
    const opened = await open("pets", "https://pets.example");
    const found = credentialsFromEnvironment(opened, { PETS_API_TOKEN: "made\nup" });

    expect(found).toMatchObject({ ok: false, reason: expect.stringContaining("api_token") });
    expect(JSON.stringify(found)).not.toContain("made");
  });
});

it("the credential of a profile is sent as the document says", async () => {
  const opened = await open("x", cloudflare);

  expect(credentialsOfProfile(opened, { apiToken: "made-up" })).toMatchObject({
    authorization: { headers: { Authorization: "Bearer made-up" } },
  });
  expect(credentialsOfProfile(opened, { email: "a@b.example", apiKey: "made-up" })).toMatchObject({
    authorization: { headers: { "X-Auth-Email": "a@b.example", "X-Auth-Key": "made-up" } },
  });
});
