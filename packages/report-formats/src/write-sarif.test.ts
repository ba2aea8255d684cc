import { createValidator } from "@cftokens/openapi";
import { describe, expect, it } from "vitest";
import { type ReportFinding, type SarifRule, writeSarif } from "./index.ts";

const tool = { name: "cftokens risks", version: "1.2.3", informationUri: "https://example.com/cftokens" };
const rules: readonly SarifRule[] = [
  { id: "never-expires", about: "A token never expires.", help: "Give it an end." },
  { id: "not-found-here", about: "Nothing has it." },
];
const findings: readonly ReportFinding[] = [
  {
    rule: "never-expires",
    level: "warning",
    message: "It never expires.",
    subject: "dns\u202E",
    place: { file: "my rules/a:b.yaml", line: 7 },
    identity: "user:1 never-expires",
  },
  {
    rule: "unheard-of",
    level: "error",
    message: "It\nis.",
    subject: "dns",
    place: { file: "rules.yaml" },
    identity: "user:1 unheard-of",
    accepted: "known",
  },
];

// What the schema of SARIF 2.1.0 (errata 01) asks of the parts that are written, in its own words.
const text = { type: "object", required: ["text"], properties: { text: { type: "string", minLength: 1 } } };
const sarifSchema = {
  type: "object",
  required: ["version", "runs"],
  additionalProperties: false,
  properties: {
    $schema: { type: "string", format: "uri" },
    version: { enum: ["2.1.0"] },
    runs: {
      type: "array",
      items: {
        type: "object",
        required: ["tool"],
        additionalProperties: false,
        properties: {
          tool: {
            type: "object",
            required: ["driver"],
            additionalProperties: false,
            properties: {
              driver: {
                type: "object",
                required: ["name"],
                additionalProperties: false,
                properties: {
                  name: { type: "string" },
                  version: { type: "string" },
                  informationUri: { type: "string", format: "uri" },
                  rules: {
                    type: "array",
                    uniqueItems: true,
                    items: {
                      type: "object",
                      required: ["id"],
                      additionalProperties: false,
                      properties: { id: { type: "string" }, shortDescription: text, help: text },
                    },
                  },
                },
              },
            },
          },
          invocations: {
            type: "array",
            items: {
              type: "object",
              required: ["executionSuccessful"],
              additionalProperties: false,
              properties: { executionSuccessful: { type: "boolean" } },
            },
          },
          columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
          results: {
            type: "array",
            items: {
              type: "object",
              required: ["message"],
              additionalProperties: false,
              properties: {
                ruleId: { type: "string" },
                ruleIndex: { type: "integer", minimum: -1 },
                level: { enum: ["none", "note", "warning", "error"] },
                message: text,
                locations: {
                  type: "array",
                  items: {
                    type: "object",
                    additionalProperties: false,
                    properties: {
                      physicalLocation: {
                        type: "object",
                        additionalProperties: false,
                        required: ["artifactLocation"],
                        properties: {
                          artifactLocation: {
                            type: "object",
                            additionalProperties: false,
                            properties: {
                              uri: { type: "string", format: "uri-reference" },
                              uriBaseId: { type: "string" },
                            },
                          },
                          region: {
                            type: "object",
                            additionalProperties: false,
                            properties: { startLine: { type: "integer", minimum: 1 } },
                          },
                        },
                      },
                      logicalLocations: {
                        type: "array",
                        uniqueItems: true,
                        items: {
                          type: "object",
                          additionalProperties: false,
                          properties: { fullyQualifiedName: { type: "string" } },
                        },
                      },
                    },
                  },
                },
                partialFingerprints: { type: "object", additionalProperties: { type: "string" } },
                suppressions: {
                  type: "array",
                  uniqueItems: true,
                  items: {
                    type: "object",
                    required: ["kind"],
                    additionalProperties: false,
                    properties: {
                      kind: { enum: ["inSource", "external"] },
                      justification: { type: "string" },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};
const { accepts } = createValidator({ openapi: "3.1.0", info: { title: "SARIF", version: "1" }, paths: {} });

function write(changes: Partial<Parameters<typeof writeSarif>[0]> = {}): string {
  return writeSarif({ tool, rules, findings, isComplete: true, ...changes });
}

function printsOf(log: string): readonly string[] {
  return [...log.matchAll(/"cftokensIdentity\/v1": "(\w{64})"/gu)].map(([, print = ""]) => print);
}

describe("a SARIF log", () => {
  it("is as the schema of SARIF says, with and without findings", () => {
    expect(accepts(sarifSchema, JSON.parse(write()), "response")).toBe(true);
    expect(accepts(sarifSchema, JSON.parse(write({ findings: [] })), "response")).toBe(true);
    const wrong = write().replace('"startLine": 7', '"startLine": 0');
    expect(accepts(sarifSchema, JSON.parse(wrong), "response")).toBe(false);
  });

  it("says of each result its rule, level, place and why it does not count", () => {
    const { runs } = JSON.parse(write()) as { runs: { tool: unknown; results: unknown[] }[] };
    expect(runs[0]?.tool).toMatchObject({
      driver: {
        rules: [
          {
            id: "never-expires",
            shortDescription: { text: "A token never expires." },
            help: { text: "Give it an end." },
          },
          { id: "unheard-of", shortDescription: { text: "unheard-of" } },
        ],
      },
    });
    expect(runs[0]?.results).toMatchObject([
      {
        ruleIndex: 0,
        level: "warning",
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: "my%20rules/a%3Ab.yaml" },
              region: { startLine: 7 },
            },
          },
        ],
      },
      {
        ruleIndex: 1,
        message: { text: "dns: It\nis." },
        locations: [{ physicalLocation: { region: { startLine: 1 } } }],
        suppressions: [{ kind: "external", justification: "known" }],
      },
    ]);
  });

  it("knows a finding again, whatever is said of it, and tells it from others", () => {
    const reworded = findings.map((finding) => ({ ...finding, message: "In other words." }));
    expect(printsOf(write({ findings: reworded }))).toEqual(printsOf(write()));
    expect(new Set(printsOf(write())).size).toBe(2);
  });

  it("says that not everything could be looked at", () => {
    expect(JSON.parse(write({ isComplete: false }))).toMatchObject({
      runs: [{ invocations: [{ executionSuccessful: false }] }],
    });
  });

  it("holds no character that hides or reorders text", () => {
    expect(write()).toContain(String.raw`dns\u202e`);
    expect(write()).not.toContain("\u202E");
  });
});
