import { safeText } from "@cftokens/workbench/text";
import type { State } from "../../state.ts";
import { bullet, heading, jsonLines, labelled, paragraph, type StyledLine } from "../../text/styled-line.ts";
import type { CallReview, CallState } from "./state.ts";
import { describeProblem } from "./describe-problem.ts";

/** What will be sent, what is known of its effect, and how to say no and yes. */
export function reviewLines(
  { form, read, sendsInvalid, isOfProfile }: CallState,
  { request, credential }: CallReview,
  { size, target }: Pick<State, "size" | "target">,
): readonly StyledLine[] {
  const width = size.columns - 2;
  const { operation } = form.opened;
  const where = !isOfProfile
    ? `the server ${new URL(request.url).host}`
    : target.kind === "emulator"
      ? "the emulator inside this program"
      : `the live API, ${target.host}`;
  const wrong = sendsInvalid ? read.problems : [];
  const fact = (label: string, value: string) =>
    labelled(label, safeText(value), { width, labelWidth: factWidth });
  return [
    ...paragraph(safeText(`${request.method} ${request.url}`), width, "strong"),
    [],
    ...(wrong.length === 0
      ? []
      : [
          ...paragraph(
            `‼ ${wrong.length === 1 ? "1 value is" : `${wrong.length} values are`} not as the document says, and sent on purpose`,
            width,
            "bad",
          ),
          ...wrong.slice(0, mostWrong).flatMap((one) => bullet(safeText(describeProblem(one)), width)),
          [],
        ]),
    ...fact("Goes to", where),
    ...fact("Does", effectOf(operation)),
    ...(operation.acceptedPermissions === undefined
      ? []
      : fact("Needs", operation.acceptedPermissions.join(" or ") || "no permission")),
    ...fact("Credential", credential ?? "none is sent"),
    ...heading("Headers"),
    ...Object.entries(request.headers).flatMap(([name, value]) =>
      paragraph(`  ${safeText(`${name}: ${value}`)}`, width),
    ),
    ...(request.body === undefined
      ? []
      : [...heading("Body"), ...bodyLines(request.body, width - 2).map((line) => [{ text: "  " }, ...line])]),
    [],
    [
      { text: "n", tone: "strong" },
      { text: " no, go back (default)   " },
      { text: "y", tone: "strong" },
      { text: " yes, send it" },
    ],
  ];
}

// What is known of any call with the method (RFC 9110, 9.3; RFC 5789), and what this one says.
function effectOf({ method, summary, id, deprecated }: CallState["form"]["opened"]["operation"]): string {
  const usual = effects[method] ?? "It may change something.";
  return `${summary === "" ? id : summary}. ${usual}${deprecated ? " It is deprecated." : ""}`;
}

const effects: Readonly<Record<string, string>> = {
  POST: "It may make or change something; sent twice, it may do it twice.",
  PUT: "It puts what is sent in the place of what is there.",
  PATCH: "It changes what is there.",
  DELETE: "It takes away what is there.",
};

function bodyLines(body: unknown, width: number): readonly StyledLine[] {
  if (typeof body !== "string") return jsonLines(body, width);
  return body.split("\n").flatMap((line) => paragraph(safeText(line), width));
}

const factWidth = 12;
const mostWrong = 10;
