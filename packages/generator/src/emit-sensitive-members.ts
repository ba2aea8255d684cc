import { listSensitiveMembers, type SensitiveMember } from "@cftokens/openapi/schema";
import { header } from "./header.ts";
import { insideClient } from "./module-names.ts";
import { plainCode } from "./plain-line.ts";
import type { SourceDocument } from "./source-document.ts";

/** The name of the file in the folder of the credentials. */
export const sensitiveMembersName = "sensitive-members.ts";

/**
 * `sensitive-members.ts`: the names of all members that one of the documents marks as a credential.
 */
export function emitSensitiveMembers(documents: readonly SourceDocument[]): string {
  const members = documents.flatMap(({ document }) => listSensitiveMembers(document));
  const answered = members.filter(({ isAnswered }) => isAnswered);
  return [
    header("spec/", insideClient),
    "",
    "/** Members of answers that hold a credential. */",
    `export const answeredSecrets: readonly string[] = ${names(answered)};`,
    "",
    "/** Members of requests alone that hold a credential. */",
    `export const sentSecrets: readonly string[] = ${names(members.filter((member) => !answered.includes(member)))};`,
    "",
  ].join("\n");
}

function names(members: readonly SensitiveMember[]): string {
  return plainCode(JSON.stringify([...new Set(members.map(({ name }) => name))].toSorted()));
}
