import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { formatPermissionTable, readPermissionTable, writePermissionTable } from "./permission-table.ts";
import { permissionsInDocument } from "./permissions-in-document.ts";

// Takes the permissions of a downloaded OpenAPI document (JSON) into the table. What the document
// states replaces what the table had; operations that it does not have stay.
const usage = "Usage: pnpm permissions DOCUMENT.json\n";
const file = new URL("operation-permissions.json", import.meta.url);

function run([path, ...rest]: readonly string[]): number {
  if (path === undefined || rest.length > 0) {
    process.stderr.write(usage);
    return 2;
  }
  const stated = permissionsInDocument(JSON.parse(readFileSync(path, "utf8")));
  if (stated.length === 0) {
    process.stderr.write(`No operation of ${path} has an x-api-token-group; nothing was changed.\n`);
    return 1;
  }
  const merged = new Map(
    [...readPermissionTable(JSON.parse(readFileSync(file, "utf8"))), ...stated].map((one) => [
      keyOf(one),
      one,
    ]),
  );
  const text = formatPermissionTable(writePermissionTable([...merged.values()]));
  writeFileSync(file, text);
  process.stdout.write(
    `${stated.length} operations from ${path}, ${merged.size} in all, ${gzipSync(text).length} bytes compressed.\n`,
  );
  return 0;
}

// Documents of different years name the parameters of a path differently.
function keyOf({ method, path }: { readonly method: string; readonly path: string }): string {
  return `${method} ${path.replaceAll(/\{[^}]*\}/gu, "{}")}`;
}

process.exitCode = run(process.argv.slice(2));
