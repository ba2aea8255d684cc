import type { Check, CheckId } from "./check.ts";
import { contentType } from "./exchange/content-type.ts";
import { enumDrift } from "./exchange/enum-drift.ts";
import { envelope } from "./exchange/envelope.ts";
import { headers } from "./exchange/headers.ts";
import { nullDrift } from "./exchange/null-drift.ts";
import { opaqueSchema } from "./exchange/opaque-schema.ts";
import { schemaCompiles } from "./exchange/schema-compiles.ts";
import { schema } from "./exchange/schema.ts";
import { statusDocumented } from "./exchange/status-documented.ts";
import { undocumentedField } from "./exchange/undocumented-field.ts";
import { writeOnlyLeak } from "./exchange/write-only-leak.ts";

/**
 * The checks of one exchange whose operation is known, in the order in which findings are reported.
 */
export const exchangeChecks: readonly Check[] = [
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

/** Their names, in the same order. */
export const exchangeCheckIds: readonly CheckId[] = exchangeChecks.map(({ id }) => id);
