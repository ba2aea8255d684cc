import { describe, expect, it } from "vitest";
import { defaultConfig } from "./config.ts";
import { configFile } from "./load-config.ts";
import { readConfig } from "./read-config.ts";

const read = (value: unknown) => readConfig(JSON.stringify(value));
const problemsOf = (value: unknown) => {
  const result = read(value);
  return result.ok ? [] : result.problems;
};

const token = "cfut_made-up-canary-0123456789";

describe("the config file", () => {
  it("may be empty", () => {
    expect(read({})).toEqual({ ok: true, config: defaultConfig });
  });

  it("has profiles of every kind of source beside those that are always there", () => {
    const result = read({
      defaultProfile: "ci",
      profiles: {
        ci: { token: { environment: "CI_TOKEN" }, accountIds: ["a"] },
        op: { token: { command: ["op", "read", "op://x"] }, baseUrl: "https://h/v4" },
        ring: { token: { keyring: { service: "cftokens", account: "me" } } },
        demo: { emulator: true },
      },
    });
    expect(result).toMatchObject({
      config: {
        defaultProfile: "ci",
        profiles: [
          { name: "environment" },
          { name: "emulator" },
          { name: "ci", source: { kind: "environment", variable: "CI_TOKEN" }, accountIds: ["a"] },
          { name: "op", source: { kind: "command", command: ["op", "read", "op://x"] } },
          { name: "ring", source: { kind: "keyring", service: "cftokens", account: "me" } },
          { name: "demo", source: { kind: "emulator" } },
        ],
      },
    });
  });

  it("says after how many seconds a secret is masked again", () => {
    expect(read({ secretMaskAfter: 5 })).toMatchObject({ config: { secretMaskAfter: 5 } });
    expect(read({ refreshAfter: 0 })).toMatchObject({ config: { refreshAfter: 0 } });
    expect(read({ history: false })).toMatchObject({ config: { history: false } });
  });

  it("takes one key or several for an action", () => {
    expect(read({ keys: { a: "x", b: ["y", "ctrl+y"] } })).toMatchObject({
      config: { keys: { a: ["x"], b: ["y", "ctrl+y"] } },
    });
  });

  it("has views of the user, by name", () => {
    expect(
      read({ views: { mine: { location: "tokens?kind=user" }, risky: { location: "risks", keys: "W" } } }),
    ).toMatchObject({
      config: {
        views: [
          { name: "mine", location: "tokens?kind=user", keys: [] },
          { name: "risky", location: "risks", keys: ["W"] },
        ],
      },
    });
  });

  it("has commands of the user, by name", () => {
    expect(
      read({
        commands: {
          dash: { run: ["open", "x"], keys: "o", confirm: false, readOnly: true },
          "count it": { shell: "wc -l", title: "count", terminal: true },
        },
      }),
    ).toMatchObject({
      config: {
        commands: [
          {
            name: "dash",
            title: "dash",
            keys: ["o"],
            words: ["open", "x"],
            confirm: false,
            terminal: false,
            readOnly: true,
          },
          {
            name: "count it",
            title: "count",
            keys: [],
            words: ["/bin/sh", "-c", "wc -l"],
            confirm: true,
            terminal: true,
            readOnly: false,
          },
        ],
      },
    });
  });

  it.each([
    ["[]", /not a JSON object/u],
    ["{", /^is not JSON \(line 1, column 2\)$/u],
    ['{\n  "mouse": true,\n}', /^is not JSON \(line 3, column 1\)$/u],
    ['{"wat":1}', /^wat is unknown; use profiles, /u],
    ['{"mouse":"yes"}', /^mouse must be true or false/u],
    ['{"theme":"pink"}', /^theme must be one of auto, dark, light/u],
    ['{"history":"no"}', /^history must be true or false/u],
    ['{"secretMaskAfter":0}', /^secretMaskAfter must be a whole number of seconds from 1 to 300/u],
    ['{"secretMaskAfter":"20"}', /^secretMaskAfter must be a whole number/u],
    ['{"refreshAfter":-1}', /^refreshAfter must be a whole number of seconds from 0 to 86400/u],
    ['{"defaultProfile":"x"}', /^defaultProfile must be one of environment, emulator/u],
    ['{"views":{"x":{}}}', /^views\.x\.location is missing$/u],
    ['{"views":{"x":"tokens"}}', /^views\.x must be an object/u],
    ['{"views":{"x":{"location":1}}}', /^views\.x\.location must be a location, such as/u],
    ['{"commands":{"x":{}}}', /^commands\.x has either run, a program .*, or shell/u],
    ['{"commands":{"x":{"run":["a"],"shell":"b"}}}', /^commands\.x has either run/u],
    ['{"commands":{"x":{"run":[]}}}', /^commands\.x\.run must be a list of a program/u],
    ['{"commands":{"x":{"run":["a"],"wat":1}}}', /^commands\.x\.wat is unknown; use run, /u],
    ['{"keys":[]}', /^keys must be an object/u],
    ['{"keys":{"a":1}}', /^keys\.a must be a key or a list of keys/u],
    ['{"profiles":{"emulator":{"emulator":true}}}', /^profiles\.emulator: this name is taken/u],
    ['{"profiles":{"a b":{"emulator":true}}}', /^profiles\.a b: a name has letters/u],
    ['{"profiles":{"x":{}}}', /^profiles\.x\.token: is \{"environment"/u],
    ['{"profiles":{"x":{"tokn":{}}}}', /^profiles\.x\.tokn is unknown/u],
    ['{"profiles":{"x":{"token":{"command":[]}}}}', /the program is missing/u],
    ['{"profiles":{"x":{"token":{"command":["op","a\\u0000b"]}}}}', /^profiles\.x\.token: a NUL character/u],
    ['{"profiles":{"x":{"token":{"keyring":{"service":"\\u0000","account":"a"}}}}}', /a NUL character/u],
    ['{"profiles":{"x":{"token":{"environment":"A","command":["b"]}}}}', /^profiles\.x\.token: is/u],
  ])("%s is refused in one clear line", (text, problem) => {
    const result = readConfig(text);
    expect(result.ok ? [] : result.problems).toEqual([expect.stringMatching(problem)]);
  });

  it("refuses a token in the file without repeating it", () => {
    const problems = problemsOf({ profiles: { x: { token: "made-up-canary" } } });
    expect(problems).toEqual([expect.stringMatching(/do not put a token in this file/u)]);
    expect(problems.join()).not.toContain("canary");
  });

  it.each([
    [{ [token]: 1 }],
    [{ keys: { [token]: 1 } }],
    [{ profiles: { [token]: 1 } }],
    [{ profiles: { w: { [token]: 1 } } }],
    [{ profiles: { [token]: { emulator: true } }, defaultProfile: "x" }],
  ])("does not repeat a token that is a name: %j", (value) => {
    const problems = problemsOf(value);
    expect(problems).toHaveLength(1);
    expect(problems.join()).not.toContain("canary");
  });

  it.each([
    [{}, "/home/ada/.config/cftokens/config.json"],
    [{ XDG_CONFIG_HOME: "/c" }, "/c/cftokens/config.json"],
    [{ XDG_CONFIG_HOME: "relative" }, "/home/ada/.config/cftokens/config.json"],
  ])("is looked for where %j says", (env, file) => {
    expect(configFile(env, "/home/ada")).toBe(file);
  });
});
