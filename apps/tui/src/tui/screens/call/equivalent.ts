import { toCallCommand, toOperationCall } from "@cftokens/explorer";
import {
  type EquivalentSource,
  toOperationCurl,
  toOperationTypescript,
} from "@cftokens/workbench/equivalents";
import type { State } from "../../state.ts";
import { toCall } from "./to-call.ts";

/** The call that is filled in, without credentials; what is missing is missing there, too. */
export function callSource({ call, settings }: State): EquivalentSource | undefined {
  if (call === undefined) return undefined;
  const { read, sendsInvalid, source } = call;
  const made = toCall(call);
  const written = toOperationCall(made, settings.baseUrl);
  const count = read.problems.length;
  return {
    baseUrl: settings.baseUrl,
    calls: [],
    curl: toOperationCurl(written),
    command: toCallCommand(made, { source, options: sendsInvalid ? ["--send-invalid"] : [] }),
    typescript: toOperationTypescript(written),
    ...(count > 0 && {
      note: `${count === 1 ? "1 value is" : `${count} values are`} not as the document says.`,
    }),
    terraform: "Terraform describes what is to be there, and no single calls.",
  };
}
