import { checkRecorded, toBody, type Exchange } from "@cftokens/contract";
import type { Operation } from "@cftokens/openapi";
import { surveyProperties } from "@cftokens/openapi/schema";
import { describe, expect, it } from "vitest";
import { loadEmulatedContract } from "@cftokens/contract-cli";

const contract = await loadEmulatedContract();

// What every answer carries, documented on each response.
const headers = {
  "content-type": "application/json",
  "cf-ray": "0123456789abcdef-EMU",
  ratelimit: '"default";r=1199;t=300',
  "ratelimit-policy": '"default";q=1200;w=300',
  "retry-after": "300",
};

// Every documented example of a response, as if it had been answered.
const recorded = contract.operations.flatMap(({ operation }) =>
  operation.responses.flatMap(({ status, content }) =>
    Object.entries(content["application/json"]?.examples ?? {}).map(([example, value]) => ({
      title: `${operation.id} ${status} ${example}`,
      exchange: toExchange(operation, Number(status.replace("XX", "00")), value),
    })),
  ),
);

function toExchange(operation: Operation, status: number, value: unknown): Exchange {
  const path = operation.path.replaceAll(/\{\w+\}/gu, "023e105f4ecef8ad9ca31a8372d0c353");
  return {
    request: {
      method: operation.method,
      url: `https://api.cloudflare.com/client/v4${path}`,
      headers: {},
      body: toBody(""),
    },
    response: {
      status,
      headers,
      body: toBody(JSON.stringify(value)),
    },
  };
}

describe("the documented examples", () => {
  it.each(recorded)("of responses fit their schemas: $title", ({ exchange }) => {
    expect(checkRecorded(exchange, contract)).toEqual([]);
  });

  const requests = contract.operations.flatMap(({ operation, validator }) => {
    const { schema = true, examples = {} } = operation.requestBody?.content["application/json"] ?? {};
    return Object.entries(examples).map(([example, value]) => ({
      title: `${operation.id} ${example}`,
      schema,
      validator,
      value,
    }));
  });
  it.each(requests)("of requests fit their schemas: $title", ({ schema, validator, value }) => {
    expect(validator.violations(schema, value, "request")).toEqual([]);
    expect(surveyProperties(validator, schema, value, "request").undeclared).toEqual([]);
  });

  it("are there for every operation and status", () => {
    const without = contract.operations.flatMap(({ operation }) =>
      operation.responses
        .filter(({ content }) => Object.keys(content["application/json"]?.examples ?? {}).length === 0)
        .map(({ status }) => `${operation.id} ${status}`),
    );
    expect(without).toEqual([]);
  });
});
