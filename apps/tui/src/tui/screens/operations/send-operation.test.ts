import { createClient, type Fetch } from "@cftokens/client";
import { documents } from "@cftokens/client/documents";
import { describe, expect, it } from "vitest";
import { sendOperation } from "./send-operation.ts";

// Every answer of the API has these.
const headers = {
  "cf-ray": "8a1b2c3d4e5f6a7b-FRA",
  ratelimit: '"default";r=1199;t=300',
  "ratelimit-policy": '"default";q=1200;w=300',
};
const verify = { id: "user-api-tokens-verify-token", path: {} };
const token = { id: "ed17574386854bf78a67040be0a770b0", status: "active" };

function sent(
  answer: () => Response | Promise<Response>,
  call: Parameters<typeof sendOperation>[0] = verify,
) {
  const fetch: Fetch = async () => answer();
  return sendOperation(call, {
    clientThrough: (wrap) =>
      createClient({
        credentials: { apiToken: "cfut_madeUpForThisTest" },
        fetch: wrap(fetch),
        retry: { attempts: 1 },
      }),
  });
}

function enveloped(result: unknown, status = 200): () => Response {
  const success = status < 300;
  const errors = success ? [] : [{ code: 1000, message: "Invalid API Token" }];
  return () => Response.json({ success, errors, messages: [], result }, { status, headers });
}

describe("an operation that is sent from its screen", () => {
  it("is good when it is answered as its document says", async () => {
    expect(await sent(enveloped(token))).toMatchObject({
      title: "200, as its document says",
      isGood: true,
      notes: [],
      body: expect.arrayContaining(['    "status": "active"']) as unknown,
    });
  });

  it("says where the answer is not as its document says", async () => {
    const { title, isGood, notes } = await sent(enveloped({ ...token, status: "asleep" }));

    expect(title).toBe("200, not as its document says");
    expect(isGood).toBe(false);
    expect(notes.join()).toContain("/result/status");
  });

  it("says what to do about a refusal", async () => {
    const { title, isGood, notes } = await sent(enveloped(null, 401));

    expect(title).toMatch(/^401, /u);
    expect(isGood).toBe(false);
    expect(notes.join()).toMatch(/→ \S/u);
  });

  it("shows nothing that its document marks as a credential, whatever its name", async () => {
    const properties = documents["user-tokens"].components?.schemas?.["TokenVerification"];
    const schema = Object(properties) as { properties: Record<string, object> };
    const { properties: before } = schema;
    schema.properties = { ...before, pin: { type: "string", "x-sensitive": true } };
    try {
      const { body } = await sent(enveloped({ ...token, pin: "1234-made-up" }));
      expect(body.join("\n")).toMatch(/"pin": "\[redacted\]"/u);
      expect(body.join("\n")).toContain('"status": "active"');
    } finally {
      schema.properties = before;
    }
  });

  it("shows neither credentials nor secrets, nor anything that would move the cursor", async () => {
    const { body } = await sent(
      enveloped({
        ...token,
        value: "made-up",
        client_secret: "hush",
        echo: "cfut_madeUpForThisTest",
        name: "a\u001B[2Jb",
      }),
    );

    expect(body.join("\n")).not.toMatch(/made-up|hush|madeUpForThisTest/u);
    expect(body.join("\n")).not.toContain("\u001B");
    expect(body.join("\n")).toContain('"value": "[redacted]"');
  });

  it("says so when the answer is no JSON, or of another type", async () => {
    const html = await sent(() => new Response("<p>no</p>", { headers: { "content-type": "text/html" } }));
    expect(html).toMatchObject({ isGood: false, body: ["<p>no</p>"] });
    expect(html.notes.join()).toContain("error content-type: the body is of type text/html");
  });

  it("takes media types as the contract does: in any case, with parameters", async () => {
    const answer = await sent(
      () =>
        new Response(JSON.stringify({ success: true, errors: [], messages: [], result: token }), {
          headers: { ...headers, "content-type": "Application/JSON; charset=UTF-8" },
        }),
    );
    expect(answer).toMatchObject({ title: "200, as its document says", isGood: true, notes: [] });
  });

  it("tells of what the contract warns of: it is not as its document says", async () => {
    const { title, isGood, notes } = await sent(enveloped({ ...token, colour: "blue" }));
    expect({ title, isGood, notes }).toEqual({
      title: "200, not as its document says",
      isGood: false,
      notes: [expect.stringMatching(/^warning undocumented-field: \/result\/colour /u)],
    });
  });

  it("says why nothing came", async () => {
    const refused = await sent(() => Promise.reject(new TypeError("no network")));
    expect(refused).toMatchObject({ isGood: false, body: [] });
    expect(refused.notes).toHaveLength(1);

    const wrongPath = await sent(enveloped(token), { id: "account-api-tokens-verify-token", path: {} });
    expect(wrongPath).toMatchObject({ isGood: false, body: [] });
  });
});
