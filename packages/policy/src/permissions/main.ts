import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { OperationPermission } from "./operation-permission.ts";
import { formatPermissionTable, readPermissionTable, writePermissionTable } from "./permission-table.ts";
import { permissionsInDocument } from "./permissions-in-document.ts";
import { permissionsInSchema } from "./permissions-in-schema.ts";
import { formatTerraformTable, type StatedPermissions, writeTerraformTable } from "./terraform-permission.ts";

// Takes the permissions of a downloaded OpenAPI document into the table of operations, or those of
// Terraform's provider into the table of its resources. What the file is, it tells itself.
const usage = `Usage: pnpm permissions FILE.json

FILE.json is an OpenAPI document with x-api-token-group, or what terraform providers schema -json prints.
`;
const operationFile = new URL("operation-permissions.json", import.meta.url);
const terraformFile = new URL("terraform-permissions.json", import.meta.url);

function run([path, ...rest]: readonly string[]): number {
  if (path === undefined || rest.length > 0) {
    process.stderr.write(usage);
    return 2;
  }
  const document = readJson(path);
  if (document === undefined) return 2;
  const schema = permissionsInSchema(document);
  if (schema !== undefined) return replaceResources(schema, path);
  const stated = permissionsInDocument(document);
  if (stated.length > 0) return mergeOperations(stated, path);
  process.stderr.write(
    `${path} has neither operations with an x-api-token-group nor the schema of Cloudflare's provider; nothing was changed.\n`,
  );
  return 1;
}

// Undefined, with a sentence, for a file that cannot be read or is no JSON.
function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${path} cannot be read as JSON: ${why}; nothing was changed.\n`);
    return undefined;
  }
}

// What the document states replaces what the table had; operations that it does not have stay.
function mergeOperations(stated: readonly OperationPermission[], path: string): number {
  const known = readPermissionTable(JSON.parse(readFileSync(operationFile, "utf8")));
  const merged = new Map([...known, ...stated].map((one) => [keyOf(one), one]));
  const text = formatPermissionTable(writePermissionTable([...merged.values()]));
  return write(operationFile, text, `${stated.length} operations from ${path}, ${merged.size} in all`);
}

// A schema has every type of the provider's version: what it does not have is gone.
function replaceResources(stated: StatedPermissions, path: string): number {
  const { resources, dataSources } = stated;
  const text = formatTerraformTable(writeTerraformTable(stated));
  return write(
    terraformFile,
    text,
    `${resources.size} resources and ${dataSources.size} data sources from ${path}`,
  );
}

function write(file: URL, text: string, what: string): number {
  writeFileSync(file, text);
  process.stdout.write(`${what}, ${gzipSync(text).length} bytes compressed.\n`);
  return 0;
}

// Documents of different years name the parameters of a path differently.
function keyOf({ method, path }: OperationPermission): string {
  return `${method} ${path.replaceAll(/\{[^}]*\}/gu, "{}")}`;
}

process.exitCode = run(process.argv.slice(2));
