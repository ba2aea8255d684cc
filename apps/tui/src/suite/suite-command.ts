import { shellQuote } from "@cftokens/workbench/equivalents";
import { basicVariables } from "./describe-target.ts";
import { contractProgram, type SuiteRequest } from "./suite-job.ts";

/** The command that does the same as a run, for a shell; credentials are variables in it. */
export function suiteCommand({ documents, target, operations, write }: SuiteRequest): string {
  const auth = target.kind === "remote" ? target.auth : [];
  return [
    ...auth.flatMap(({ variable, isBasic }) => (isBasic ? [basicCredential(variable)] : [])),
    contractProgram,
    ...(documents.kind === "files" ? documents.files.map((file) => `--spec ${shellQuote(file)}`) : []),
    ...(target.kind === "remote" ? [`--target ${shellQuote(target.baseUrl)}`] : []),
    ...auth.map(({ scheme, variable }) => `--auth ${shellQuote(`${scheme}=${variable}`)}`),
    ...(operations ?? []).map((id) => `--operation ${shellQuote(id)}`),
    ...(write ? (target.kind === "remote" ? ["--write"] : []) : ["--read-only"]),
  ].join(" ");
}

function basicCredential(variable: string): string {
  const [username, password] = basicVariables(variable);
  return `${variable}="$${username}:$${password}"`;
}
