import { configSchema } from "@cftokens/workbench/config";
import { riskRulesSchema } from "@cftokens/workbench/gate";

/** The JSON Schema that `cftokens config-schema` prints: of the config file, unless named. */
export function configSchemaText(file: string | undefined): string {
  const schema = file === "risk-rules" ? riskRulesSchema() : configSchema();
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
