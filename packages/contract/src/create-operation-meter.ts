import { matchMediaType, matchResponse } from "@cftokens/openapi";
import { schemaOfParameter } from "@cftokens/openapi/parameters";
import type { ContractOperation } from "./contract-operation.ts";
import type { OperationCoverage } from "./coverage.ts";
import { createChoiceMeter } from "./create-choice-meter.ts";
import { createResponseMeter } from "./create-response-meter.ts";
import type { Exchange } from "./exchange.ts";
import { readParameter, sentTexts } from "./read-parameter.ts";
import { surveySchema } from "./survey-schema.ts";

/** Measures the coverage of one operation. */
export interface OperationMeter {
  readonly add: (exchange: Exchange, pathValues: Readonly<Record<string, string>>) => void;
  readonly read: () => OperationCoverage;
}

/** Creates a meter of an operation that was never called. */
export function createOperationMeter({ operation, validator }: ContractOperation): OperationMeter {
  const parameters = operation.parameters.map((parameter) => ({
    parameter,
    choices: createChoiceMeter(surveySchema(validator, schemaOfParameter(parameter), "request")),
    sent: 0,
  }));
  const bodies = Object.entries(operation.requestBody?.content ?? {}).map(([mediaType, content]) => ({
    mediaType,
    content,
    choices: createChoiceMeter(surveySchema(validator, content.schema, "request")),
    sent: 0,
  }));
  const responses = operation.responses.map((response) => ({
    response,
    meter: createResponseMeter(validator, response),
  }));
  return {
    add(exchange, pathValues) {
      const sent = { ...exchange.request, query: new URL(exchange.request.url).searchParams, pathValues };
      for (const one of parameters) {
        const texts = sentTexts(one.parameter, sent);
        if (texts.length === 0) continue;
        one.sent += 1;
        one.choices.add(() => readParameter(one.parameter, texts, validator));
      }
      const { body, headers } = exchange.request;
      if (body.kind !== "empty") {
        const type = headers["content-type"] ?? "";
        const content = matchMediaType(operation.requestBody?.content ?? {}, type);
        const known = bodies.find((one) => one.content === content);
        if (known !== undefined) {
          known.sent += 1;
          if (body.kind === "json") known.choices.add(() => body.value);
        }
      }
      const response = matchResponse(operation, exchange.response.status);
      responses.find((one) => one.response === response)?.meter.add(exchange);
    },
    read: () => ({
      operation: operation.id,
      parameters: parameters.map(({ parameter, sent, choices }) => ({
        name: parameter.name,
        in: parameter.in,
        sent,
        choices: choices.read(),
      })),
      bodies: bodies.map(({ mediaType, sent, choices }) => ({ mediaType, sent, choices: choices.read() })),
      responses: responses.map(({ meter }) => meter.read()),
    }),
  };
}
