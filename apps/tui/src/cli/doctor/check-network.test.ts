import { describe, expect, it } from "vitest";
import { checkNetwork, type Network } from "./check-network.ts";

const pem = "-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n";
const files: Readonly<Record<string, string>> = { "/ca.pem": `${pem}${pem}`, "/ca.der": "\u0000" };

function check(env: Network["env"], rest: Partial<Network> = {}) {
  return checkNetwork({
    env,
    nodeFlags: [],
    proxyProblem: undefined,
    readFile: (file) => files[file],
    ...rest,
  });
}

describe("the doctor, of the proxy", () => {
  it.each<[Network["env"], object]>([
    [{}, { state: "ok", says: "none" }],
    [
      { HTTPS_PROXY: "http://ann:s3cr3t@proxy.example:3128/" },
      { state: "ok", says: "HTTPS_PROXY=http://proxy.example:3128; not for this machine" },
    ],
    [
      { http_proxy: "http://p:1", no_proxy: "a.example, b.example" },
      { says: "http_proxy=http://p:1; not for this machine and 2 of NO_PROXY" },
    ],
    [{ ALL_PROXY: "http://p:1" }, { state: "warning", advice: "set HTTPS_PROXY to the same address" }],
  ])("says of %j what it is", (env, expected) => {
    expect(check(env)[0]).toMatchObject({ check: "proxy", ...expected });
    expect(JSON.stringify(check(env))).not.toContain("s3cr3t");
  });

  it("says what is wrong with it", () => {
    expect(check({ HTTPS_PROXY: "x" }, { proxyProblem: "not a URL" })[0]).toMatchObject({
      state: "problem",
      says: "not a URL",
    });
  });
});

describe("the doctor, of certificates", () => {
  it.each<[Network["env"], readonly string[], object]>([
    [{}, [], { state: "ok", says: "those of Node" }],
    [{}, ["--use-system-ca"], { state: "ok", says: "those of Node and the system's" }],
    [{ NODE_OPTIONS: "--use-system-ca" }, [], { says: "those of Node and the system's" }],
    [{ NODE_USE_SYSTEM_CA: "1" }, [], { says: "those of Node and the system's" }],
    [
      { NODE_EXTRA_CA_CERTS: "/ca.pem" },
      [],
      { state: "ok", says: "those of Node, and 2 of NODE_EXTRA_CA_CERTS" },
    ],
    [
      { NODE_EXTRA_CA_CERTS: "/ca.der" },
      [],
      { state: "problem", says: 'NODE_EXTRA_CA_CERTS: "/ca.der" has no certificate in PEM' },
    ],
    [
      { NODE_EXTRA_CA_CERTS: "/nowhere" },
      [],
      { state: "problem", says: 'NODE_EXTRA_CA_CERTS: "/nowhere" cannot be read' },
    ],
    [{ NODE_TLS_REJECT_UNAUTHORIZED: "0" }, [], { state: "problem" }],
  ])("says of %j and %j what they are", (env, nodeFlags, expected) => {
    expect(check(env, { nodeFlags })[1]).toMatchObject({ check: "certificates", ...expected });
  });
});
