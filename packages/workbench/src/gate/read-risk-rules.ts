import type { JsonObject } from "@cftokens/openapi/json";
import { type RiskId, riskIds, severities } from "@cftokens/policy";
import {
  bad,
  choice,
  flag,
  good,
  listOf,
  mapOf,
  objectOf,
  required,
  type Shape,
  text,
  wholeNumber,
} from "../config/config-shape.ts";
import type { RiskRules } from "./risk-rules.ts";

/** Rules, or what is wrong with them, one line for each problem. */
export type ReadRiskRules =
  | { readonly ok: true; readonly rules: RiskRules }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads the value of a file of rules, which YAML or JSON was parsed to. Everything is checked. */
export function readRiskRules(value: unknown): ReadRiskRules {
  const read = rulesShape.read(value, "");
  if (!read.ok) return read;
  const { expiresSoonDays, unusedDays, namePattern, severities: graded, exceptions, ...rules } = read.value;
  return {
    ok: true,
    rules: {
      thresholds: {
        ...(expiresSoonDays !== undefined && { expiresSoonDays }),
        ...(unusedDays !== undefined && { unusedDays }),
      },
      rules: {
        ...(rules.longestLifeDays !== undefined && { longestLifeDays: rules.longestLifeDays }),
        ...(rules.owner !== undefined && { owner: rules.owner }),
        writersNeedIpFilter: rules.writersNeedIpFilter,
        forbiddenGroups: rules.forbiddenGroups,
      },
      namePattern,
      severities: graded,
      exceptions,
    },
  };
}

/**
 * The JSON Schema (2020-12) of a file of rules, for editors. It allows whatever `readRiskRules`
 * reads; only that a pattern can be read, and that a day is in the calendar, is for the program to
 * say.
 */
export function riskRulesSchema(): JsonObject {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Rules for the tokens of an organisation, as cftokens risks reads them",
    ...rulesShape.schema,
  };
}

const days = wholeNumber("days", { least: 1, most: 36_500 });

const pattern: Shape<RegExp> = {
  schema: { type: "string", minLength: 1 },
  read(value, place) {
    try {
      return typeof value === "string" && value !== ""
        ? good(new RegExp(value, "u"))
        : bad(`${place} must be a regular expression`);
    } catch {
      return bad(`${place} is not a regular expression of JavaScript with the flag u`);
    }
  },
};

const lastDay: Shape<string> = {
  schema: { type: "string", pattern: String.raw`^\d{4}-\d{2}-\d{2}$` },
  read: (value, place) =>
    typeof value === "string" && isDay(value)
      ? good(value)
      : bad(`${place} must be a day, such as 2026-12-31`),
};

// The 30th of February is a day in March to some engines.
function isDay(day: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/u.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

const exception = required(
  ["token", "reason", "until"],
  objectOf({
    token: {
      shape: text("the name or id of a token"),
      about: "The token, by its name or id.",
      otherwise: "",
    },
    risks: {
      shape: listOf("a list of risks", choice(riskIds)),
      about: "The risks that are accepted; all of them when this is left out.",
      otherwise: [] as readonly RiskId[],
    },
    reason: { shape: text("a reason"), about: "Why it is accepted; reports say it.", otherwise: "" },
    until: {
      shape: lastDay,
      about: "The last day on which it is accepted, in UTC. After it, the risk counts again.",
      otherwise: "",
    },
  }),
);

const rulesShape = objectOf({
  longestLifeDays: {
    shape: days,
    about: "The days that a token may live, from when it is issued to when it ends.",
    otherwise: undefined,
  },
  expiresSoonDays: {
    shape: days,
    about: "How many days before its end a token is told; 14 unless given.",
    otherwise: undefined,
  },
  unusedDays: {
    shape: days,
    about: "The days without use after which a token is told; 90 unless given.",
    otherwise: undefined,
  },
  writersNeedIpFilter: {
    shape: flag,
    about: "Whether a token that changes something must name the IP ranges that it is used from.",
    otherwise: false,
  },
  owner: {
    shape: choice(["account", "user"]),
    about: "Whose API tokens there may be.",
    otherwise: undefined,
  },
  namePattern: {
    shape: pattern,
    about: "A regular expression of JavaScript (flag u) that the name of every token matches.",
    otherwise: undefined,
  },
  forbiddenGroups: {
    shape: listOf("a list of permission groups", text("the name or id of a permission group")),
    about: "Permission groups that no token is allowed, by name or id; * stands for any text.",
    otherwise: [] as readonly string[],
  },
  severities: {
    shape: mapOfRisks(),
    about: "Other severities for risks, by their ids; what is off is not told.",
    otherwise: {},
  },
  exceptions: {
    shape: listOf("a list of exceptions", exception),
    about: "Risks that are accepted for a time.",
    otherwise: [],
  },
  $schema: {
    shape: text("the address of a JSON Schema"),
    about: "Where this schema is, for editors; the program does not read it.",
    otherwise: undefined,
  },
});

function mapOfRisks(): Shape<RiskRules["severities"]> {
  const map = mapOf("an object of risks and severities", choice([...severities, "off"]));
  return {
    schema: { ...map.schema, propertyNames: { enum: riskIds } },
    read(value, place) {
      const read = map.read(value, place);
      if (!read.ok) return read;
      const unknown = Object.keys(read.value).find((name) => !riskIds.some((id) => id === name));
      return unknown === undefined
        ? good(read.value)
        : bad(`${place}.${unknown} is no risk; use ${riskIds.join(", ")}`);
    },
  };
}
