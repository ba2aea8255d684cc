import type { Check, CheckDescription } from "./check.ts";
import { contentType } from "./checks/content-type.ts";
import { envelope } from "./checks/envelope.ts";
import { schemaCompiles } from "./checks/schema-compiles.ts";
import { schema } from "./checks/schema.ts";
import { statusDocumented } from "./checks/status-documented.ts";
import { undocumentedField } from "./checks/undocumented-field.ts";
import { unknownOperation } from "./checks/unknown-operation.ts";
import { writeOnlyLeak } from "./checks/write-only-leak.ts";

/** The checks of one exchange whose operation is known, in the order in which findings are reported. */
export const checks: readonly Check[] = [
  statusDocumented,
  contentType,
  schemaCompiles,
  schema,
  envelope,
  undocumentedField,
  writeOnlyLeak,
];

/** What every check is for, in order. */
export const checkDescriptions: readonly CheckDescription[] = [unknownOperation, ...checks];
