import type { Check, CheckDescription } from "./check.ts";
import { contentType } from "./checks/content-type.ts";
import { enumDrift } from "./checks/enum-drift.ts";
import { envelope } from "./checks/envelope.ts";
import { headers } from "./checks/headers.ts";
import { nullDrift } from "./checks/null-drift.ts";
import { opaqueSchema } from "./checks/opaque-schema.ts";
import { schemaCompiles } from "./checks/schema-compiles.ts";
import { schema } from "./checks/schema.ts";
import { statusDocumented } from "./checks/status-documented.ts";
import { undocumentedField } from "./checks/undocumented-field.ts";
import { unknownOperation } from "./checks/unknown-operation.ts";
import { writeOnlyLeak } from "./checks/write-only-leak.ts";
import { requestChecks } from "./request-checks.ts";
import { nothingTested } from "./run-checks/nothing-tested.ts";
import { responseCoverage } from "./run-checks/response-coverage.ts";
import { specSatisfiable } from "./run-checks/spec-satisfiable.ts";
import { stateChecks } from "./state-checks.ts";

/** The checks of one exchange whose operation is known, in the order in which findings are reported. */
export const checks: readonly Check[] = [
  statusDocumented,
  contentType,
  headers,
  schemaCompiles,
  schema,
  enumDrift,
  nullDrift,
  envelope,
  undocumentedField,
  opaqueSchema,
  writeOnlyLeak,
];

/** What every check is for, in order. */
export const checkDescriptions: readonly CheckDescription[] = [
  unknownOperation,
  ...checks,
  ...stateChecks,
  ...requestChecks,
  specSatisfiable,
  nothingTested,
  responseCoverage,
];
