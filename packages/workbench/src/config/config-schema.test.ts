import { createValidator } from "@cftokens/openapi";
import { describe, expect, it } from "vitest";
import { configSchema, readConfig } from "./read-config.ts";

// Everything that a config file can say, each at least once.
const whole = {
  $schema: "config.schema.json",
  defaultProfile: "op",
  profiles: {
    op: {
      token: { command: ["op", "read", "x"] },
      baseUrl: "https://h/v4",
      accountIds: ["a"],
      zoneIds: ["z"],
    },
    ci: { token: { environment: "CI_TOKEN" } },
    ring: { token: { keyring: { service: "cftokens", account: "me" } } },
    demo: { emulator: true },
  },
  keys: { "tokens.moved-line": "x", "tokens.moved-line-back": ["y"] },
  views: { mine: { location: "tokens?kind=user", keys: ["V"] }, risky: { location: "risks", keys: "W" } },
  commands: {
    dash: { run: ["open", "x"], keys: "o", title: "open", confirm: false, terminal: true, readOnly: true },
    line: { shell: "echo $CFTOKENS_TOKEN_ID", keys: ["x"] },
  },
  mouse: true,
  theme: "light",
  screenReader: false,
  ascii: true,
  secretMaskAfter: 20,
  refreshAfter: 60,
  restoreLocation: false,
  restoreTokens: false,
  history: true,
};

// What may stand anywhere by mistake.
const strays = [null, true, 0, 1, 301, 1.5, "", "x", "a\u0000b", [], ["x"], [1], {}, { x: 1 }, [""]];

const { accepts } = createValidator({
  openapi: "3.1.0",
  info: { title: "Config", version: "1" },
  paths: {},
});

const schema = configSchema();

function isAllowed(value: unknown): boolean {
  return accepts(schema, value, "request");
}

// The value with something else in each of its places, and with a member more or less.
function mutated(value: unknown): readonly unknown[] {
  if (Array.isArray(value))
    return [
      ...strays,
      value.slice(1),
      ...value.flatMap((item, at) => mutated(item).map((other) => value.with(at, other))),
    ];
  if (typeof value !== "object" || value === null) return strays;
  const members = Object.entries(value);
  return [
    ...strays,
    { ...value, wat: 1 },
    ...members.flatMap(([name, member]) => [
      ...mutated(member).map((other) => ({ ...value, [name]: other })),
      Object.fromEntries(members.filter(([other]) => other !== name)),
    ]),
  ];
}

// That it names a profile is for the program to say.
function withoutDefault(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("defaultProfile" in value)) return value;
  const { defaultProfile, ...rest } = value;
  return typeof defaultProfile === "string" && defaultProfile !== "" ? rest : value;
}

describe("the schema of the config file", () => {
  const cases = mutated(whole).map(withoutDefault);

  it("is tried with many files, right and wrong", () => {
    const right = cases.filter((value) => readConfig(JSON.stringify(value)).ok).length;
    expect(right).toBeGreaterThan(40);
    expect(cases.length - right).toBeGreaterThan(200);
  });

  it("allows what the program reads, and nothing else", () => {
    const differing = cases.filter((value) => isAllowed(value) !== readConfig(JSON.stringify(value)).ok);
    expect(differing).toEqual([]);
  });

  it.each(["emulator", "a b", ""])("refuses %j as the name of a profile, as the program does", (name) => {
    const value = { profiles: { [name]: { emulator: true } } };
    expect([isAllowed(value), readConfig(JSON.stringify(value)).ok]).toEqual([false, false]);
  });

  it("says of every member what it is for", () => {
    const { properties } = schema;
    for (const member of Object.values(properties ?? {}))
      expect(member).toMatchObject({ description: expect.stringMatching(/\.$/u) });
  });
});
