import { configSchema } from "@cftokens/workbench/config";

/** The JSON Schema of the config file, as `cftokens config-schema` prints it. */
export function configSchemaText(): string {
  return `${JSON.stringify(configSchema(), undefined, 2)}\n`;
}
