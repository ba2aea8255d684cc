import { describeCommands, describeOption, optionTable } from "./option-table.ts";

/** The text of `--help`, by what the user calls the command. */
export function usage(program: string): string {
  return `${program}: does an API answer as its documents say?

Usage:
  ${program} [--target URL] [OPTION]…          the suite, against the emulator or a base URL
  ${program} check FILE [OPTION]…              recorded traffic: HAR, or one exchange a line
  ${program} proxy --target URL [OPTION]…      traffic that passes by, on 127.0.0.1
  ${program} clean [--target URL] [OPTION]…    what an earlier run has left on a target

Options:
${optionTable.map((row) => `  ${row.option} (${describeCommands(row)})\n      ${describeOption(row)}\n`).join("")}
--values FILE (YAML or JSON) has values that only you know:
  parameters: { NAME: … }    operations: { ID: { parameters: { NAME: … }, body: … } }    schemas: { NAME: … }

Credentials are never arguments:
  --auth key=PETS_KEY                        for the security scheme "key": what the variable PETS_KEY holds
  --header 'Authorization: Bearer $TOKEN'    in single quotes, so that the shell leaves the variable alone
  CLOUDFLARE_API_TOKEN, or CLOUDFLARE_EMAIL and CLOUDFLARE_API_KEY    for Cloudflare's documents, unless others are given
  CLOUDFLARE_ACCOUNT_ID, CLOUDFLARE_ZONE_ID                           where to look

With credentials a target is only read from unless --write is given, at four requests a second; except the emulator on
this machine, which says that it is one.

Exit codes: 0 clean, 1 findings, 2 unusable arguments or files, 3 unreachable target, 4 credentials missing or refused,
5 the target is not an API, 6 broken document, 7 something created is still there, 8 the target was lost in the middle,
70 a fault of the command itself, 130 interrupted
`;
}
