import { isJsonObject } from "@cftokens/openapi/json";
import type { Schema, SchemaObject } from "@cftokens/openapi/schema";
import fc, { type Arbitrary } from "fast-check";
import { pickBrokenValue } from "../cases/broken-values.ts";
import { valueArbitrary } from "../cases/value-arbitrary.ts";
import type { ContractOperation } from "../contract-operation.ts";
import type { Finding } from "../finding.ts";
import { negativeData } from "../checks/request-checks.ts";
import { adaptBody } from "./base-body.ts";
import { judgeRequest } from "./judge-request.ts";
import { fitHeaders } from "./fit-headers.ts";
import { hasMembers, sentContent } from "./sent-content.ts";
import { acceptsSent } from "./read-sent.ts";
import { parameterSchema } from "./parameter-schema.ts";
import { runProperty } from "./run-property.ts";
import type { Session } from "./session.ts";
import { usualAuthorization } from "./authorization.ts";
import type { Fixtures } from "./fixtures.ts";

/**
 * Sends generated requests. Answers to valid ones must be documented, whatever they say: that a
 * named resource does not exist is no fault. Requests that break one rule must be refused.
 */
export async function runRandomCases(
  tested: ContractOperation,
  session: Session,
  fixtures: Fixtures,
): Promise<void> {
  const parts = partsOf(tested);
  if (Object.values(parts).every((part) => part === undefined)) return;
  const { operation, validator } = tested;
  const path = await fixtures.pathFor(operation);
  if (path === undefined) return;
  const authorization = usualAuthorization(tested, session.options);

  const attempt = async ({ body, query, header, cookie }: Generated) => {
    const plan = {
      path,
      authorization,
      query,
      header,
      cookie,
      ...(body !== undefined && { body }),
    };
    const judged = await session.trySend(tested, plan);
    if (operation.method !== "GET") await session.removeCreated(fixtures.kept);
    return judged;
  };
  await runProperty("valid", validArbitrary(tested, parts), {
    session,
    describe: () => "a generated request",
    async judge(generated) {
      const body =
        generated.body === undefined
          ? undefined
          : adaptBody(operation, validator, { ...session.options, value: generated.body });
      fc.pre(isValid({ ...generated, body }, parts, tested));
      const { exchange, findings } = await attempt({ ...generated, body });
      return findings.filter(isSerious).map((finding) => ({ finding, exchange }));
    },
  });
  // The listed cases break requests without a body.
  if (parts.body === undefined) return;
  // What breaks a case is worked out once, for its request and for its finding.
  const known = new WeakMap<object, { readonly broken: BrokenRequest | undefined }>();
  const breakCase = (one: readonly [Generated, number]) => {
    const made = known.get(one) ?? { broken: breakOne(...one, parts, tested) };
    known.set(one, made);
    return made.broken;
  };
  await runProperty("invalid", fc.tuple(validArbitrary(tested, parts), fc.nat()), {
    session,
    describe: (one) => `a generated request ${breakCase(one)?.about ?? ""}`,
    async judge(one) {
      const [generated] = one;
      const broken = breakCase(one);
      fc.pre(broken !== undefined && isValid(generated, parts, tested));
      const { exchange, findings } = await attempt(broken?.generated ?? generated);
      const accepted = judgeRequest(negativeData, tested, { exchange, about: broken?.about ?? "" });
      return [...accepted, ...findings.filter(isSerious)].map((finding) => ({ finding, exchange }));
    },
  });
}

type Place = "query" | "header" | "cookie";

interface Parts extends Readonly<Record<Place, SchemaObject | undefined>> {
  readonly body: Schema | undefined;
}

interface Generated extends Readonly<Record<Place, Readonly<Record<string, unknown>>>> {
  readonly body?: unknown;
}

function partsOf(tested: ContractOperation): Parts {
  const { operation } = tested;
  return {
    body: hasMembers(tested) ? sentContent(operation)?.schema : undefined,
    query: parameterSchema(operation, "query"),
    header: withoutRequired(parameterSchema(operation, "header")),
    cookie: withoutRequired(parameterSchema(operation, "cookie")),
  };
}

function validArbitrary({ validator }: ContractOperation, parts: Parts): Arbitrary<Generated> {
  const ofPlace = (place: Place): Arbitrary<Generated[Place]> => {
    const schema = parts[place];
    if (schema === undefined) return fc.constant({});
    return valueArbitrary(validator.document, schema, "request").map((value) =>
      isJsonObject(value) ? (place === "query" ? value : fitHeaders(value, schema, validator)) : {},
    );
  };
  const ofBody =
    parts.body === undefined
      ? fc.constant(undefined)
      : valueArbitrary(validator.document, parts.body, "request");
  return fc.record({
    query: ofPlace("query"),
    header: ofPlace("header"),
    cookie: ofPlace("cookie"),
    body: ofBody,
  });
}

// Every request has a value for a required parameter, so that one that no header holds can be left
// out.
function withoutRequired(schema: SchemaObject | undefined): SchemaObject | undefined {
  return schema && { ...schema, required: [] };
}

function isValid(
  { body, query, header, cookie }: Generated,
  parts: Parts,
  { validator }: ContractOperation,
): boolean {
  const values: Readonly<Record<keyof Parts, unknown>> = { body, query, header, cookie };
  return (["body", "query", "header", "cookie"] as const).every((part) => {
    const schema = parts[part];
    return schema === undefined || validator.accepts(schema, values[part], "request");
  });
}

interface BrokenRequest {
  readonly generated: Generated;
  readonly about: string;
}

// Breaks one rule of the body of a generated request.
function breakOne(
  generated: Generated,
  pick: number,
  { body: schema }: Parts,
  tested: ContractOperation,
): BrokenRequest | undefined {
  if (schema === undefined) return undefined;
  const { validator } = tested;
  const broken = pickBrokenValue(validator, schema, { base: generated.body, direction: "request", pick });
  if (broken === undefined || acceptsSent(tested, broken.value)) return undefined;
  const { value, rule } = broken;
  return {
    generated: { ...generated, body: value },
    about: `that breaks ${rule.keyword} at ${rule.pointer || "the body"}`,
  };
}

function isSerious({ severity }: Finding): boolean {
  return severity !== "info";
}
