import { type Call, toCallCommand, toOperationCall } from "@cftokens/explorer";
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
  const count = read.problems.length;
  return {
    ...equivalentsOfCall(toCall(call), {
      source,
      options: sendsInvalid ? ["--send-invalid"] : [],
      baseUrl: settings.baseUrl,
    }),
    ...(count > 0 && {
      note: `${count === 1 ? "1 value is" : `${count} values are`} not as the document says.`,
    }),
  };
}

/** A call in other forms, without credentials. */
export function equivalentsOfCall(
  call: Call,
  { baseUrl, ...options }: Parameters<typeof toCallCommand>[1] & { readonly baseUrl: string },
): EquivalentSource {
  const written = toOperationCall(call, baseUrl);
  return {
    baseUrl,
    calls: [],
    curl: toOperationCurl(written),
    command: toCallCommand(call, options),
    typescript: toOperationTypescript(written),
    terraform: "Terraform describes what is to be there, and no single calls.",
  };
}
